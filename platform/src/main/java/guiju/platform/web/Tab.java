package guiju.platform.web;

/**
 * A tab or a filter, as a link.
 *
 * @param label its word
 * @param count how many are behind it; empty when that says nothing
 * @param href where it leads
 * @param current whether it is open
 */
public record Tab(String label, String count, String href, boolean current) {}
