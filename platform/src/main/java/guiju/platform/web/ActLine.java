package guiju.platform.web;

import java.util.List;

/**
 * An act open to the reader.
 *
 * @param label what it does
 * @param href its form
 * @param cites where the law says so
 * @param mark whether it can be taken now
 * @param why what it still needs, or that it can be taken
 * @param leading whether it moves the matter on
 */
public record ActLine(
    String label, String href, List<Cite> cites, Mark mark, String why, boolean leading) {}
