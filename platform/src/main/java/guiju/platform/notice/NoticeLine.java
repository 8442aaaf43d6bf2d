package guiju.platform.notice;

import guiju.platform.web.Cite;
import java.util.List;

/**
 * A notice as people read it.
 *
 * @param id its number
 * @param href a form sent there marks it as read; both it and a link lead to the dossier
 * @param title what, and of which dossier
 * @param about why they are told
 * @param cites the paragraph
 * @param day the day of the occasion
 * @param due last day and what is left of it; empty when there is none
 * @param unread whether it is news
 * @param pressing whether the last day has come or passed
 */
public record NoticeLine(
    long id,
    String href,
    String title,
    String about,
    List<Cite> cites,
    String day,
    String due,
    boolean unread,
    boolean pressing) {}
