package guiju.platform.docket;

import java.util.List;
import java.util.Map;

/**
 * An entry with what was put into it, so that nobody reads its body again to know.
 *
 * @param entry the entry
 * @param papers papers handed in with it
 * @param form answers, in plain form
 */
record Inscription(Entry entry, List<Paper> papers, Map<?, ?> form) {}
