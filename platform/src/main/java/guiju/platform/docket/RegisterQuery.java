package guiju.platform.docket;

import org.jspecify.annotations.Nullable;

/**
 * What of a register is wanted; a null filters nothing.
 *
 * @param kind kind of the dossiers
 * @param text part of the name or the key
 * @param owner organisation
 * @param year budget year
 * @param procedure the procedure they are in
 * @param state the state they are in
 * @param turn a standing whose turn it is
 * @param reader organisation of a reader who may see only its own; null for one who may see all
 */
public record RegisterQuery(
    String kind,
    @Nullable String text,
    @Nullable String owner,
    @Nullable Integer year,
    @Nullable String procedure,
    @Nullable String state,
    @Nullable String turn,
    @Nullable String reader) {

  /** All dossiers of a kind. */
  public static RegisterQuery all(String kind) {
    return new RegisterQuery(kind, null, null, null, null, null, null, null);
  }
}
