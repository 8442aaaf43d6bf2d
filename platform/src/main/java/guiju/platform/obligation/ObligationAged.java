package guiju.platform.obligation;

/**
 * Told to the house once for each stage an open obligation reaches; listeners share the transaction
 * in which it is noted.
 *
 * @param obligation which one
 * @param stage what it has come to
 */
public record ObligationAged(OpenObligation obligation, Stage stage) {}
