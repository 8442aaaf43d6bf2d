package guiju.engine.loading;

import guiju.engine.expression.Expression;
import guiju.engine.expression.Type;
import guiju.engine.law.Body;
import guiju.engine.law.Kind;
import guiju.engine.law.Standing;
import guiju.engine.text.Text;
import guiju.engine.yaml.Section;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads bodies.yaml. */
final class BodyFiles {
  private static final Type TEXTS = new Type.ListOf(Type.Simple.TEXT);

  private BodyFiles() {}

  static Map<String, Body> bodies(Section section) {
    Map<String, Body> bodies = new LinkedHashMap<>();
    section
        .optionalSection("bodies")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        id ->
                            all.optionalSection(id)
                                .ifPresent(
                                    body -> {
                                      bodies.put(
                                          id,
                                          new Body(
                                              id,
                                              body.sentence("name"),
                                              body.optionalSentence("alsoKnownAs"),
                                              body.texts("cites"),
                                              body.texts("satisfies")));
                                      body.done();
                                    })));
    return bodies;
  }

  static Map<String, Standing> standings(
      Section section, Map<String, Body> bodies, Map<String, Kind> kinds, Compilers compilers) {
    Map<String, Standing> standings = new LinkedHashMap<>();
    section
        .optionalSection("standings")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        id ->
                            all.optionalSection(id)
                                .ifPresent(
                                    one ->
                                        standings.put(
                                            id, standing(id, one, bodies, kinds, compilers)))));
    section.done();
    return standings;
  }

  private static Standing standing(
      String id,
      Section section,
      Map<String, Body> bodies,
      Map<String, Kind> kinds,
      Compilers compilers) {
    String body = section.optionalText("body").orElse(null);
    if (body != null && !bodies.containsKey(body)) {
      section.problem("body", "There is no body \"" + body + "\"");
    }
    if (body == null && !section.has("of")) {
      section.problem("body", "A standing needs a body, or \"of\": the organisations that have it");
    }
    Map<String, Expression> organisations = byKind(section, "of", kinds, compilers);
    Map<String, Expression> acting = byKind(section, "as", kinds, compilers);
    acting.keySet().stream()
        .filter(kind -> !organisations.containsKey(kind))
        .forEach(
            kind ->
                section.problem(
                    "as", "\"of\" names no organisations of a " + kind + " that could act as one"));
    Map<String, Text> posts = new LinkedHashMap<>();
    section
        .optionalSection("posts")
        .ifPresent(all -> all.keys().forEach(post -> posts.put(post, all.sentence(post))));
    if (posts.isEmpty()) {
      section.problem("posts", "A standing needs at least one post");
    }
    Standing standing =
        new Standing(
            id,
            section.sentence("name"),
            body,
            organisations,
            acting,
            posts,
            section.texts("cites"),
            section.texts("satisfies"),
            section.optionalSection("letterhead").map(BodyFiles::letterhead).orElse(null),
            section.flag("drafts"));
    section.done();
    return standing;
  }

  private static Map<String, Expression> byKind(
      Section section, String part, Map<String, Kind> kinds, Compilers compilers) {
    Map<String, Expression> all = new LinkedHashMap<>();
    section
        .optionalSection(part)
        .ifPresent(
            some -> {
              for (String name : some.keys()) {
                Kind kind = kinds.get(name);
                if (kind == null) {
                  some.problem(name, "There is no kind \"" + name + "\"");
                } else {
                  all.put(
                      name, compilers.standing(kind, some.text(name), TEXTS, some.placeOf(name)));
                }
              }
            });
    return all;
  }

  private static Standing.Letterhead letterhead(Section section) {
    Standing.Letterhead letterhead =
        new Standing.Letterhead(section.bothLanguages(), section.text("code"));
    section.done();
    return letterhead;
  }
}
