package guiju.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one tab of a dossier shows; every value is already formatted. */
public sealed interface DossierBody {
  /**
   * Facts with their sources, and the latest entries.
   *
   * @param summary the facts that tell most; empty when the vocabulary names none
   * @param groups all facts under their headings
   */
  record FactsBody(List<FactLine> summary, List<FactGroup> groups, @Nullable Latest latest)
      implements DossierBody {}

  /** Facts that belong together. */
  record FactGroup(String title, List<FactLine> facts) {}

  /**
   * One fact.
   *
   * @param heads heads of the columns, for a table
   * @param rows cells, for a table; empty otherwise
   * @param source which act set it
   * @param sourceHref the entry of that act; empty when there is none
   */
  record FactLine(
      String label,
      String value,
      List<String> heads,
      List<List<String>> rows,
      String source,
      String sourceHref) {}

  /** The latest entries, with the proof of the whole chain. */
  record Latest(String proof, String allHref, int count, List<Entry> entries) {}

  /** Papers by checklist. */
  record Papers(List<PaperGroup> groups) implements DossierBody {}

  /** The checklist of one procedure. */
  record PaperGroup(String title, List<Paper> papers) {}

  /** One paper. */
  record Paper(
      String label,
      String issuer,
      String file,
      String href,
      String note,
      boolean filed,
      String state) {}

  /** Opinions by procedure and round. */
  record Opinions(List<Round> rounds) implements DossierBody {}

  /** The opinions of one round. */
  record Round(String title, String note, List<Opinion> opinions) {}

  /** One opinion asked for. */
  record Opinion(
      String body,
      String opinion,
      String text,
      Mark mark,
      String result,
      String date,
      boolean missing) {}

  /** Money: what is approved, contracted, paid, and the room left. */
  record Money(List<MoneyLine> lines) implements DossierBody {}

  /** One account. */
  record MoneyLine(String title, List<Cite> cites, Room room) {}

  /** What changed between the rounds of each case. */
  record Rounds(List<Revision> revisions) implements DossierBody {}

  /**
   * What changed from one round to the next.
   *
   * @param procedure the case
   * @param title which rounds
   * @param note when it was submitted again, and how much changed
   * @param before head of what stood there
   * @param after head of what stands there
   */
  record Revision(
      String procedure,
      String title,
      String note,
      String before,
      String after,
      List<Changed> changes) {}

  /** One answer or paper that changed. */
  record Changed(String term, List<Piece> before, List<Piece> after) {}

  /** Words of it; those that differ are marked. */
  record Piece(String text, boolean differs) {}

  /** What would be found if the next acts were taken today. */
  record Checks(List<CheckedAct> acts) implements DossierBody {}

  /** An act with its findings. */
  record CheckedAct(String title, FindingsPanel panel) {}

  /**
   * What must be done, and until when; what had to be done and was done late, or in time.
   *
   * @param late the latest first
   * @param punctual the same
   */
  record Duties(List<Duty> duties, List<Settled> late, List<Settled> punctual)
      implements DossierBody {}

  /** Something no longer owed. */
  record Settled(String what, String due, String done, String href, String how) {}

  /** One obligation. */
  record Duty(
      String what, String who, String due, String left, List<Cite> cites, boolean overdue) {}

  /** All entries, with the proof of the chain. */
  record Entries(String proof, boolean intact, String record, Doors doors, List<Entry> entries)
      implements DossierBody {}

  /** Where to verify the docket, and as what to take it along. */
  record Doors(String verify, String sheet, String evidence) {}

  /** One entry, with the papers it made. */
  record Entry(
      String number,
      String date,
      String who,
      String what,
      List<Detail> details,
      List<Cite> cites,
      String hash,
      boolean intact,
      List<Crumb> documents) {}

  /** A term with its text. */
  record Detail(String term, String text) {}

  /** The procedures, drawn: those begun, and those that have not begun. */
  record Diagrams(List<Drawn> begun, List<Drawn> rest) implements DossierBody {}

  /** One procedure, drawn. */
  record Drawn(String id, String title, String note, List<Cite> cites, Diagram diagram) {}
}
