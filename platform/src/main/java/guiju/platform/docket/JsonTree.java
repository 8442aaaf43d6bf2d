package guiju.platform.docket;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly into maps, lists, texts, booleans and numbers. */
public final class JsonTree {

  private static final int DEEPEST = 32;
  private static final int LONGEST = 8_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxDocumentLength(LONGEST)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .build();

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private JsonTree() {}

  /**
   * The tree of a JSON object.
   *
   * @throws IllegalArgumentException when it is none, holds a key twice or goes on after its end
   */
  public static Map<String, Object> read(String json) {
    try {
      Map<String, Object> tree = MAPPER.readValue(json, MAP);
      if (tree == null) {
        throw new IllegalArgumentException("Not a JSON object but null");
      }
      return tree;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Not a readable JSON object: " + e.getOriginalMessage(), e);
    }
  }
}
