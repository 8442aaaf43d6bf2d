package guiju.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * One template; its model is the attribute {@code page}.
 *
 * @param engine renders templates
 * @param template its file
 */
record JteView(TemplateEngine engine, String template) implements View {
  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object page =
        Objects.requireNonNull(
            Objects.requireNonNull(model).get("page"), template + " needs a page");
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, page, output);
    response.setContentType(getContentType());
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
