package guiju.platform.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Style and script: where they are, and addresses that change with their content. */
final class Assets {
  /** Where they are served. */
  static final String PATH = "/assets/";

  private static final String SCRIPT =
      "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

  private final Resource script;
  private final Frame.Assets addresses;

  Assets() throws IOException {
    PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    Resource[] found = files.getResources(SCRIPT);
    if (found.length == 0) {
      throw new IllegalStateException(
          "htmx is not among the libraries; the build brings it as a WebJar.");
    }
    script = found[0];
    addresses =
        new Frame.Assets(
            address("guiju.css", files.getResource("classpath:/static/guiju.css")),
            address("htmx.min.js", script),
            address("keys.js", files.getResource("classpath:/static/keys.js")),
            address("guiju.svg", files.getResource("classpath:/static/guiju.svg")));
  }

  /** The folder htmx is in. */
  Resource scriptFolder() throws IOException {
    return script.createRelative("");
  }

  Frame.Assets addresses() {
    return addresses;
  }

  private static String address(String name, Resource file) throws IOException {
    return PATH + name + "?v=" + mark(file.getContentAsByteArray());
  }

  private static String mark(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
