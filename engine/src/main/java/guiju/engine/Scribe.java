package guiju.engine;

import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Document;
import guiju.engine.law.Phrase;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the papers acts make. Pure, like judging: a paper sees what the act saw when it was
 * judged, so the same act on the same dossier makes the same paper whenever it is asked for.
 */
public final class Scribe {
  private final Rulebook rulebook;
  private final Function<String, Text> organisations;

  /**
   * A scribe under a rulebook.
   *
   * @param organisations what an organisation is called, by its id
   */
  public Scribe(Rulebook rulebook, Function<String, Text> organisations) {
    this.rulebook = rulebook;
    this.organisations = organisations;
  }

  /**
   * What a paper is made on.
   *
   * @param before the dossier before the act, seeing what the act's rules saw
   * @param act the act
   * @param earlier acts taken on the dossier before, oldest first
   * @param number its number among those counted together; null for a draft
   */
  public record Occasion(Dossier before, Act act, List<Act> earlier, @Nullable Integer number) {
    /** Copies what could change. */
    public Occasion {
      earlier = List.copyOf(earlier);
    }

    boolean isDraft() {
      return number == null;
    }
  }

  /**
   * A paper of an act.
   *
   * @throws IllegalArgumentException when the document is not made by this act
   */
  public Sheet write(Document document, Occasion occasion, Language language) {
    Act act = occasion.act();
    if (!document.made().contains(act.path())) {
      throw new IllegalArgumentException(document.id() + " is not made by " + act.path());
    }
    Action action = rulebook.action(act.procedure(), act.action());
    Attempt attempt = Attempt.of(new Moment(rulebook, act.on()), occasion.before(), action, act);
    Signer signer = signer(document, attempt);
    Quill quill =
        new Quill(rulebook, organisations, language, called(occasion, action, signer, language));
    Blocks blocks = new Blocks(rulebook, quill, attempt, occasion.earlier());
    Document.Numbering numbering = document.numbering();
    Phrase to = document.to();
    return new Sheet(
        document.id(),
        quill.say(document.label()),
        occasion.isDraft(),
        quill.say(signer.name()),
        numbering == null ? List.of() : quill.fill(numbering.phrase(), attempt.scope()),
        quill.fill(document.title(), attempt.scope()),
        to == null ? List.of() : quill.fill(to, attempt.scope()),
        blocks.write(document.body()),
        document.annexes().stream()
            .filter(annex -> blocks.stands(annex.when()))
            .map(annex -> annex(annex, quill, attempt, blocks))
            .toList(),
        occasion.isDraft() ? null : act.on(),
        document.cites().isEmpty() ? action.cites() : document.cites());
  }

  private static Sheet.Annex annex(
      Document.Annex annex, Quill quill, Attempt attempt, Blocks blocks) {
    List<Run> title = quill.fill(annex.title(), attempt.scope());
    return new Sheet.Annex(title, blocks.write(annex.body()));
  }

  /** Over whose name, and with which code in numbers. */
  private record Signer(Text name, String code) {}

  private Signer signer(Document document, Attempt attempt) {
    String named = document.signature().standing();
    String id = named == null ? attempt.act().actor().capacity().standing() : named;
    Standing standing = rulebook.standings().get(id);
    Standing.Letterhead own = standing == null ? null : standing.letterhead();
    Text head = document.signature().letterhead();
    if (head == null) {
      head = own == null ? organisation(standing, named, attempt) : own.name();
    }
    return new Signer(head, own == null ? "" : own.code());
  }

  /** A relation signs as the organisation that has it. */
  private Text organisation(@Nullable Standing standing, @Nullable String named, Attempt attempt) {
    if (standing != null && standing.body() != null) {
      return standing.name();
    }
    if (standing == null || named == null) {
      return organisations.apply(attempt.act().actor().organisation());
    }
    List<String> related = Standings.organisations(standing, attempt.after());
    return related.isEmpty() ? standing.name() : organisations.apply(related.get(0));
  }

  private Map<Phrase.Name, String> called(
      Occasion occasion, Action action, Signer signer, Language language) {
    Procedure procedure = rulebook.procedure(action.procedure());
    Map<Phrase.Name, String> called = new EnumMap<>(Phrase.Name.class);
    called.put(Phrase.Name.ACT, action.label().in(language));
    called.put(Phrase.Name.PROCEDURE, procedure.title().in(language));
    called.put(Phrase.Name.SIGNER, signer.name().in(language));
    called.put(Phrase.Name.CODE, signer.code());
    called.put(Phrase.Name.YEAR, Integer.toString(occasion.act().on().getYear()));
    Integer number = occasion.number();
    if (number != null) {
      called.put(Phrase.Name.NUMBER, number.toString());
    }
    Procedure.Consultation asked =
        procedure.consult().get(occasion.act().actor().capacity().standing());
    if (asked != null) {
      called.put(Phrase.Name.OPINION, asked.opinion().in(language));
    }
    return called;
  }

  /** The standing a paper is counted under: who signs, or whoever takes the act. */
  public static String countedUnder(Document document, Act act) {
    String standing = document.signature().standing();
    return standing == null ? act.actor().capacity().standing() : standing;
  }

  /**
   * Acts whose papers are counted together.
   *
   * @param always acts whose paper is signed by the standing whoever takes them
   * @param bySigner acts whose paper is signed by whoever takes them
   */
  public record Series(Set<String> always, Set<String> bySigner) {}

  /** The acts whose papers are counted together with this one under a standing. */
  public Series series(Document document, String standing) {
    Document.Numbering numbering = document.numbering();
    Set<String> always = new TreeSet<>();
    Set<String> bySigner = new TreeSet<>();
    for (Document other : rulebook.documents().values()) {
      Document.Numbering theirs = other.numbering();
      if (numbering != null && theirs != null && theirs.pattern().equals(numbering.pattern())) {
        String signs = other.signature().standing();
        if (signs == null) {
          bySigner.addAll(other.made());
        } else if (signs.equals(standing)) {
          always.addAll(other.made());
        }
      }
    }
    return new Series(always, bySigner);
  }
}
