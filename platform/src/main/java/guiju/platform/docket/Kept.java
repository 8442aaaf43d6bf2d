package guiju.platform.docket;

import java.time.Instant;

/**
 * An entry as it lies in the database, column by column, believed by nobody yet.
 *
 * @param sequence its number
 * @param body its text
 * @param previous fingerprint of the one before
 * @param hash its fingerprint
 * @param idempotency the sender's mark
 * @param act procedure and action
 * @param account who took it
 * @param taken when
 */
record Kept(
    long sequence,
    String body,
    String previous,
    String hash,
    String idempotency,
    String act,
    String account,
    Instant taken) {}
