package guiju.platform.trail;

import java.time.Instant;

/**
 * A line of the trail as it was written.
 *
 * @param sequence its number, from 1, without gaps
 * @param taken when it was written
 * @param event what happened
 * @param previous fingerprint of the line before
 * @param hash its own fingerprint
 */
public record Line(long sequence, Instant taken, Event event, String previous, String hash) {}
