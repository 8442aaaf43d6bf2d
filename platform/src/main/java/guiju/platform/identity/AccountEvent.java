package guiju.platform.identity;

import java.time.Instant;

/**
 * Something happened at the doors of an account. Published in the transaction in which it happened.
 *
 * @param account whose account
 * @param what what happened
 * @param origin from where; {@link Origin#HOUSE} when the program did it
 * @param at when
 */
public record AccountEvent(String account, What what, Origin origin, Instant at) {

  /** What can happen. */
  public enum What {
    /** Came in with the password, the provider's word, or a card of the demonstration. */
    SIGNED_IN,
    /** The same, from a place or by a kind of browser the account had not been used with before. */
    SIGNED_IN_ANEW,
    /** Left. */
    SIGNED_OUT,
    /** A secret or code was wrong, or was not even looked at because of too many before. */
    REFUSED,
    /** A first secret was made. */
    FIRST_SECRET_ISSUED,
    /** The first secret was used. */
    FIRST_SECRET_USED,
    /** The owner chose a password. */
    PASSWORD_CHANGED,
    /** One session was ended by its owner. */
    SESSION_ENDED,
    /** An administrator came in somewhere else, which ended the session before. */
    SESSION_DISPLACED,
    /** All sessions were ended. */
    SESSIONS_ENDED,
    /** A second factor was set up. */
    FACTOR_SET,
    /** The second factor was taken away by its owner or reset by an administrator. */
    FACTOR_REMOVED,
    /** A recovery code was used in its place. */
    RECOVERY_CODE_USED,
    /** A token for a program was made. */
    TOKEN_MADE,
    /** A token was revoked. */
    TOKEN_REVOKED
  }
}
