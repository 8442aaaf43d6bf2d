package guiju.platform.web;

/**
 * What did not work, and what to do.
 *
 * @param frame the layout
 * @param code status of the answer
 * @param title what did not work
 * @param what what stands in the way
 * @param way what to do
 */
public record ErrorPage(Frame frame, int code, String title, String what, String way) {}
