package guiju.platform.lab;

import java.time.Instant;

/**
 * One saved state of a draft.
 *
 * @param number 0 is the rulebook it was started from
 * @param account who saved it
 * @param saved when
 * @param note what was changed: the files
 */
record Revision(int number, String account, Instant saved, String note) {}
