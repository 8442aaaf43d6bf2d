package guiju.platform.administration;

import guiju.platform.trail.Kind;
import guiju.platform.trail.Result;
import guiju.platform.trail.Wanted;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a reader of the trail asks for; what cannot be read asks for nothing. */
record TrailAsked(
    @Nullable String kind,
    @Nullable String result,
    @Nullable String q,
    @Nullable String from,
    @Nullable String until) {

  private static final int LONGEST = 80;

  Wanted wanted() {
    return new Wanted(
        Arrays.stream(Kind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElse(null),
        Arrays.stream(Result.values())
            .filter(one -> one.name().equals(result))
            .findFirst()
            .orElse(null),
        q == null ? "" : q.strip().substring(0, Math.min(LONGEST, q.strip().length())),
        day(from),
        day(until));
  }

  /** The same, as an address has it. */
  String query() {
    Wanted wanted = wanted();
    return "kind=%s&result=%s&q=%s&from=%s&until=%s"
        .formatted(
            wanted.kind() == null ? "" : wanted.kind(),
            wanted.result() == null ? "" : wanted.result(),
            URLEncoder.encode(wanted.words(), StandardCharsets.UTF_8),
            wanted.from() == null ? "" : wanted.from(),
            wanted.until() == null ? "" : wanted.until());
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
