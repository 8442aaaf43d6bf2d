package guiju.platform.notice;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * What a person has been told.
 *
 * @param frame the layout
 * @param say the opening sentence
 * @param lines the notices, the latest first
 * @param all whether those read are shown, too
 * @param upTo number of the latest notice when the page was made
 * @param older address of the older ones; empty when there are none
 */
public record NoticesPage(
    Frame frame, Sentence say, List<NoticeLine> lines, boolean all, long upTo, String older) {}
