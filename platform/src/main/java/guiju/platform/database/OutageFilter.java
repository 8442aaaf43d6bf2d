package guiju.platform.database;

import guiju.engine.text.Text;
import guiju.platform.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says so when what keeps everything is away or full, and asks to come again. It stands before
 * everything else and needs nothing: the ordinary error page looks at the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OutageFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
  private static final Words WORDS = new Words(OutageFilter.class);
  private static final String AGAIN_SECONDS = "5";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      Outage outage = Outage.behind(e).orElse(null);
      if (outage == null || response.isCommitted()) {
        throw e;
      }
      LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), outage.cause());
      answer(request, response, outage);
    }
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, Outage outage) throws IOException {
    response.reset();
    response.setStatus(outage.status());
    response.setHeader("Retry-After", AGAIN_SECONDS);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    boolean program = request.getRequestURI().startsWith("/api/");
    response.setContentType(program ? "application/problem+json" : "text/html");
    Text title = WORDS.of(outage.word());
    Text way = WORDS.of(outage.word() + ".way");
    response.getWriter().write(program ? problem(outage, title, way) : page(title, way));
  }

  /** The sentences are our own: they hold nothing that would have to be escaped. */
  private static String problem(Outage outage, Text title, Text way) {
    return """
        {"type":"/problems/outage","status":%d,"title":"%s %s","detail":"%s %s"}"""
        .formatted(outage.status(), title.zh(), title.en(), way.zh(), way.en());
  }

  private static String page(Text title, Text way) {
    return """
        <!DOCTYPE html>
        <html lang="zh"><head><meta charset="utf-8"><title>%1$s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"></head>
        <body><main><h1>%1$s</h1><p>%2$s</p>
        <div lang="en"><h2>%3$s</h2><p>%4$s</p></div></main></body></html>
        """
        .formatted(title.zh(), way.zh(), title.en(), way.en());
  }
}
