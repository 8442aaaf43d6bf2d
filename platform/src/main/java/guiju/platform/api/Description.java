package guiju.platform.api;

import guiju.engine.Rulebook;
import guiju.engine.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API in OpenAPI's words. What stands in every house is written down; which acts there are, who
 * takes them and what they ask comes from the rulebook in force.
 */
@Component
class Description {

  private final Rulebook rulebook;
  private final Map<Language, byte[]> written = new EnumMap<>(Language.class);

  Description(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The document as JSON in UTF-8, made when it is first asked for. */
  synchronized byte[] in(Language language) {
    return written.computeIfAbsent(language, this::write);
  }

  private byte[] write(Language language) {
    return new JsonMapper().writeValueAsBytes(said(tree(), language));
  }

  private Map<?, ?> tree() {
    try (InputStream file = Description.class.getResourceAsStream("openapi.yaml")) {
      Map<String, Object> tree =
          object(new Load(LoadSettings.builder().build()).loadFromInputStream(file));
      Map<String, Object> schemas =
          object(object(tree.getOrDefault("components", Map.of())).get("schemas"));
      new ActSchemas(rulebook).addTo(schemas);
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException("The description of the API cannot be read.", e);
    }
  }

  @SuppressWarnings("unchecked") // our own file
  private static Map<String, Object> object(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  /** Sentences in two languages become one. */
  private static @Nullable Object said(@Nullable Object value, Language language) {
    if (value instanceof Map<?, ?> map) {
      if (map.get("zh") instanceof String zh && map.get("en") instanceof String en) {
        return language == Language.EN ? en : zh;
      }
      Map<Object, @Nullable Object> said = new LinkedHashMap<>();
      map.forEach((key, part) -> said.put(key, said(part, language)));
      return said;
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> said = new ArrayList<>();
      list.forEach(part -> said.add(said(part, language)));
      return said;
    }
    return value;
  }
}
