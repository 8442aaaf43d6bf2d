/**
 * What people are told: whose turn it is, what is owed and until when; on pages, by e-mail, and in
 * their calendars.
 */
@NullMarked
package guiju.platform.notice;

import org.jspecify.annotations.NullMarked;
