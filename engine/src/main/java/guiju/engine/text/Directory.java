package guiju.engine.text;

/** What organisations are called; rulebooks know only their ids. */
@FunctionalInterface
public interface Directory {
  /** Nobody is listed: ids stand for themselves. */
  Directory EMPTY = Text::same;

  /** The organisation's name; the id itself when it is not listed. */
  Text organisation(String id);
}
