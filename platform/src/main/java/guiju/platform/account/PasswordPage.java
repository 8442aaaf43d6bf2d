package guiju.platform.account;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * Choosing a password.
 *
 * @param frame the layout
 * @param say why and for whom
 * @param old whether the present password is asked for
 * @param rules what is asked of the new one
 * @param problems why the last one was not taken
 * @param next where to go on
 * @param account for programs that keep passwords
 * @param signOut whether the only way back is to leave
 */
public record PasswordPage(
    Frame frame,
    Sentence say,
    boolean old,
    List<String> rules,
    List<String> problems,
    String next,
    String account,
    boolean signOut) {}
