package guiju.engine.law;

import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which regulation a rulebook is.
 *
 * @param id short id, the folder's name
 * @param version of the data
 * @param hash of the content of all its files, with the algorithm in front
 * @param title official title
 * @param document document number
 * @param issuer who issued it
 * @param from first day in force
 * @param to last day in force; null when open
 * @param trial whether it is for trial use
 * @param jurisdiction area code
 * @param basis instruments it rests on
 * @param satisfies ids of the requirements it meets
 * @param chapters table of contents
 */
public record Identity(
    String id,
    String version,
    String hash,
    Text title,
    String document,
    Text issuer,
    LocalDate from,
    @Nullable LocalDate to,
    boolean trial,
    String jurisdiction,
    List<Text> basis,
    List<String> satisfies,
    List<Chapter> chapters) {

  /** A chapter: number, title, first and last article (both inclusive). */
  public record Chapter(int number, Text title, int first, int last) {}
}
