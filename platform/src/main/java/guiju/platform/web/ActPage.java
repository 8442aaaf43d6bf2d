package guiju.platform.web;

import java.util.List;

/**
 * The form of one act, with the law beside it.
 *
 * @param frame the layout
 * @param action where the form is sent
 * @param crumbs the way here
 * @param name the dossier's name, when the reader decides on it; empty when the reader files it
 * @param say what is missing before the act can be taken
 * @param refused whether the act has just been refused
 * @param conflict what has happened to the dossier meanwhile; empty when nothing has
 * @param defects what was returned for correction
 * @param revisions what the present round changed, for who decides on it
 * @param capacities in which the reader may act
 * @param opinions opinions given so far, for who decides
 * @param reading papers on the case to read beside the form, for who decides
 * @param copy what may be copied from
 * @param sections the questions
 * @param changed questions that come or go with the answers
 * @param papers the checklist
 * @param arrived the checklist again, when a file has just come in
 * @param documents the text the act will issue, drafted from the facts
 * @param similar what exists already that is like the matter, when the form asks what it is about
 * @param findings what holds and what does not
 * @param brief what is missing, in a few words
 * @param submit the word on the button
 * @param drafts whether the answers can be kept for later
 * @param saved when they were kept
 * @param draft version of the draft the form goes on from
 * @param others what another window has kept of the same form meanwhile
 * @param sequence how many acts the dossier had when the form was opened
 * @param once makes the same form count once
 */
public record ActPage(
    Frame frame,
    String action,
    List<Crumb> crumbs,
    String name,
    Sentence say,
    boolean refused,
    String conflict,
    List<DossierBody.Detail> defects,
    List<DossierBody.Revision> revisions,
    List<Capacity> capacities,
    List<DossierBody.Round> opinions,
    List<Read> reading,
    Copy copy,
    List<Part> sections,
    List<FieldView> changed,
    List<Paper> papers,
    List<Paper> arrived,
    List<Document> documents,
    List<SimilarMatters.Line> similar,
    FindingsPanel findings,
    String brief,
    String submit,
    boolean drafts,
    String saved,
    String draft,
    List<Other> others,
    String sequence,
    String once) {

  /**
   * A paper to read.
   *
   * @param label what it is
   * @param file its file and when it came
   * @param href where it is saved from
   * @param view where it can be looked at in place; empty when it cannot
   * @param picture whether it is a picture rather than pages
   */
  public record Read(String label, String file, String href, String view, boolean picture) {}

  /**
   * Dossiers answers can be copied from.
   *
   * @param choices the filer's own
   * @param from the one copied from; empty when none was
   */
  public record Copy(List<FieldView.Option> choices, String from) {}

  /**
   * What another window has kept.
   *
   * @param told when
   * @param differences where it differs from what stands here
   * @param mine what the button sends that keeps what stands here
   * @param theirs where the other one is
   */
  public record Other(String told, List<Difference> differences, String mine, String theirs) {}

  /** A question that was answered differently in two windows. */
  public record Difference(String label, String there, String here) {}

  /** A capacity the reader may act in. */
  public record Capacity(String value, String label, boolean chosen) {}

  /**
   * Questions that belong together.
   *
   * @param note the paragraph that asks for them
   * @param summary how many are answered
   * @param open whether it is unfolded
   * @param sum its sums with their parts; empty when there are none
   */
  public record Part(
      String id,
      String title,
      String note,
      String summary,
      boolean open,
      List<FieldView> fields,
      String sum) {}

  /** A paper of the checklist. */
  public record Paper(
      String id, String label, String hint, String file, boolean filed, String state) {}

  /** The text an act issues, and where it can be had as a paper. */
  public record Document(
      String heading, String title, List<Paragraph> paragraphs, List<Crumb> links) {}

  /**
   * A paragraph of it.
   *
   * @param to whether it names the addressee
   */
  public record Paragraph(boolean to, List<Run> runs) {}

  /** Words of a paragraph; facts are underlined. */
  public record Run(String text, boolean fact) {}
}
