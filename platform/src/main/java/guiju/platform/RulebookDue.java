package guiju.platform;

/** Another rulebook is in force than the one this process works under. */
public record RulebookDue() {}
