package guiju.engine.compare;

import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.Locale;

/** What sort of thing of a rulebook differs, in the order in which people ask. */
public enum Part {
  /** Which regulation it is. */
  IDENTITY,
  /** A figure by date. */
  PARAMETER,
  /** A question an article asks. */
  RULE,
  /** An article in own words, with its readings. */
  ARTICLE,
  /** States and consultations of a procedure. */
  PROCEDURE,
  /** An act of a procedure. */
  ACT,
  /** What an act asks to be filled in. */
  FORM,
  /** A paper that can be asked for. */
  MATERIAL,
  /** A paper that acts make. */
  DOCUMENT,
  /** A kind of dossier. */
  KIND,
  /** A fact of a kind of dossier. */
  FACT,
  /** An organisation the regulation names. */
  BODY,
  /** How someone stands to a dossier. */
  STANDING,
  /** An id the rulebook owes an answer to. */
  REQUIREMENT,
  /** Days off and worked weekend days of a year. */
  CALENDAR,
  /** What those watch who look at everything at once. */
  OVERVIEW,
  /** A worked example. */
  EXAMPLE;

  /** What people call it. */
  public Text word() {
    return Sentences.of("differs.part." + name().toLowerCase(Locale.ROOT));
  }
}
