package guiju.platform.obligation;

import java.time.LocalDate;

/**
 * Today's round has been made of all dossiers; published again when a round is repeated.
 *
 * @param day the day
 */
public record RoundMade(LocalDate day) {}
