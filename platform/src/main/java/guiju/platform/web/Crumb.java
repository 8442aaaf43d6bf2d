package guiju.platform.web;

/** A step of the way to this page; an empty address is this page itself. */
public record Crumb(String label, String href) {}
