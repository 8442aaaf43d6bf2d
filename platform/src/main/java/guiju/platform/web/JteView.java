package guiju.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractTemplateView;

/** One template; its model is the attribute {@code page}. */
final class JteView extends AbstractTemplateView {
  private final TemplateEngine engine;

  JteView(TemplateEngine engine, String template) {
    this.engine = engine;
    setUrl(template);
    setContentType("text/html;charset=UTF-8");
  }

  @Override
  protected void renderMergedTemplateModel(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(
        String.valueOf(getUrl()), java.util.Objects.requireNonNull(model.get("page")), output);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
