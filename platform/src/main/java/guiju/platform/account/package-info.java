/** What everybody does about their own account: password, second factor, sessions, tokens. */
@NullMarked
package guiju.platform.account;

import org.jspecify.annotations.NullMarked;
