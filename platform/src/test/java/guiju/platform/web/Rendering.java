package guiju.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import guiju.engine.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Renders pages without a server; what it rendered lies in target/preview beside the style, to be
 * looked at.
 */
public final class Rendering {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "guiju.pages");
  private static final Path PREVIEW = Path.of("target/preview");

  private Rendering() {}

  /** A frame as a signed-in handler sees it. */
  public static Frame frame(Language language, Section section) {
    Texts texts = Texts.in(language);
    List<Frame.Place> places =
        java.util.Arrays.stream(Section.values())
            .filter(place -> place != Section.VERIFY && place != Section.SEARCH)
            .filter(place -> place != Section.ADMINISTRATION)
            .map(place -> new Frame.Place(texts.word(place), place.href(), place == section))
            .toList();
    return new Frame(
        texts,
        texts.word(section),
        places,
        new Frame.Who(
            "周例安",
            texts.of(new guiju.engine.text.Text("市民政局 经办人", "Civil Affairs Bureau, handler")),
            3),
        "/",
        new Frame.Csrf("_csrf", "t"),
        new Frame.Assets("guiju.css", "htmx.min.js", "keys.js", "guiju.svg"),
        texts.say("city.demonstration"));
  }

  /** A frame as a visitor sees it. */
  public static Frame visitor(Language language) {
    Frame frame = frame(language, Section.MEASURES);
    return new Frame(
        frame.texts(),
        frame.title(),
        frame.places().subList(4, 5),
        null,
        "/",
        frame.csrf(),
        frame.assets(),
        frame.city());
  }

  /** The page's HTML; also written to the preview folder under that name. */
  public static String html(String template, Object page, String name) {
    StringOutput output = new StringOutput();
    ENGINE.render(template + ".jte", page, output);
    try {
      Files.createDirectories(PREVIEW);
      Files.copy(
          Path.of("src/main/resources/static/guiju.css"),
          PREVIEW.resolve("guiju.css"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(PREVIEW.resolve(name + ".html"), output.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString();
  }
}
