package guiju.house;

import java.util.List;
import java.util.regex.Pattern;

/** What compilers and formatters do not watch, one line each: where, what, and why not. */
enum HouseRule {
  NOUNS(
      List.of(Where.MAIN, Where.TEST),
      List.of(Part.CODE),
      "\\b(?:class|interface|record|enum)\\s+(?:[A-Z]\\w*?)?"
          + "(?:Impl|Manager|Helper|Util|Utils|Dto|Base|Data|Info|Common)(?![a-z])",
      "a type is named by what it is; this word would fit anything"),

  ONE_CLOCK(
      List.of(Where.MAIN),
      List.of(Part.CODE),
      "\\b[A-Z]\\w*\\.now\\s*\\(|\\bcurrentTimeMillis\\b|\\bnew Date\\(\\)|\\bClock\\.system",
      "the time comes from the one clock, which a test can set"),

  WORDS_APART(
      List.of(Where.MAIN),
      List.of(Part.TEXTS),
      "\\p{IsHan}",
      "words for people stand in the rulebook or in the message files, in both languages"),

  LAW_APART(
      List.of(Where.MAIN),
      List.of(Part.CODE, Part.TEXTS),
      "第[0-9一二三四五六七八九十百]+条|\\bR-\\d+-\\d+|\\bA-\\d+-\\d+|(?i:\\bart(?:icle|s|\\.)? ?\\d)",
      "articles and requirements are named by the rulebook only"),

  TESTS_ON(
      List.of(Where.TEST),
      List.of(Part.CODE),
      "@(?:Disabled|Ignore|EnabledIf|DisabledIf|EnabledOn|DisabledOn)",
      "a test that does not run proves nothing; mend it or take it out"),

  TESTS_AWAKE(
      List.of(Where.TEST),
      List.of(Part.CODE),
      "\\bThread\\.sleep\\b|\\bTimeUnit\\.\\w+\\.sleep\\b|\\bwaitForTimeout\\b",
      "a test waits for what it needs, not for time to pass"),

  FINISHED(
      List.of(Where.MAIN, Where.TEST, Where.ANYWHERE),
      List.of(Part.COMMENTS),
      "\\b(?:TODO|FIXME|XXX)\\b",
      "what is missing is said in the changelog or in an issue, not beside the code"),

  NOBODYS_DESK(
      List.of(Where.MAIN, Where.TEST, Where.ANYWHERE),
      List.of(Part.CODE, Part.TEXTS, Part.COMMENTS),
      "(?<![\\w.}])/(?:home|root|work|mnt|Users)/\\w|(?i:\\bissue #?\\d)|<(?:mirror|repository)>",
      "nothing names the machine, the tracker or the mirror of whoever wrote it");

  /** Kinds of file. */
  enum Where {
    MAIN,
    TEST,
    ANYWHERE
  }

  /** Parts of a Java file; any other file counts as comment. */
  enum Part {
    CODE,
    TEXTS,
    COMMENTS
  }

  private final List<Where> where;
  private final List<Part> parts;
  private final Pattern pattern;
  private final String because;

  HouseRule(List<Where> where, List<Part> parts, String pattern, String because) {
    this.where = where;
    this.parts = parts;
    this.pattern = Pattern.compile(pattern);
    this.because = because;
  }

  boolean isFor(Where kind) {
    return where.contains(kind);
  }

  boolean isBrokenBy(JavaSource.Line line) {
    return parts.stream()
        .map(
            part ->
                switch (part) {
                  case CODE -> line.code();
                  case TEXTS -> line.texts();
                  case COMMENTS -> line.comments();
                })
        .anyMatch(text -> pattern.matcher(text).find());
  }

  String because() {
    return because;
  }
}
