package guiju.platform.docket;

import guiju.engine.ruling.Ruling;
import guiju.engine.text.Text;
import java.util.List;

/** What became of an act somebody wanted to take. Only {@link Taken} changed anything. */
public sealed interface Answer {

  /**
   * It is on the docket.
   *
   * @param entry the entry written
   * @param ruling the ruling that permitted it
   */
  record Taken(Entry entry, Ruling.Permitted ruling) implements Answer {}

  /**
   * The law refuses it.
   *
   * @param kind kind of the dossier that refused: the one asked for, or one the act would touch
   * @param key its key
   * @param ruling all findings
   */
  record Refused(String kind, String key, Ruling ruling) implements Answer {}

  /**
   * The dossier has moved since the person looked at it.
   *
   * @param sequence where it stands now
   * @param since what was taken in between, oldest first
   */
  record Conflict(long sequence, List<Entry> since) implements Answer {}

  /**
   * This very attempt was taken before; nothing was written again.
   *
   * @param entry the entry written then
   */
  record Repeated(Entry entry) implements Answer {}

  /**
   * There is no such dossier.
   *
   * @param what which one
   */
  record Absent(Text what) implements Answer {}

  /**
   * It cannot be judged: something in it cannot be read.
   *
   * @param problems everything that is wrong with it
   */
  record Unusable(List<Text> problems) implements Answer {}
}
