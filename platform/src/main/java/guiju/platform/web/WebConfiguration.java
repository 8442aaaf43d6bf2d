package guiju.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates, style and script. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  private static final String TEMPLATES = "guiju.pages";

  /**
   * Compiled templates; those of a folder, compiled when they change, while somebody works on them.
   */
  @Bean
  TemplateEngine templateEngine(@Value("${guiju.templates:}") String folder) {
    if (folder.isEmpty()) {
      return TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    }
    return TemplateEngine.create(
        new DirectoryCodeResolver(Path.of(folder)),
        Path.of("target/templates"),
        ContentType.Html,
        null,
        TEMPLATES);
  }

  @Bean
  ViewResolver templates(TemplateEngine engine) {
    class Templates implements ViewResolver, Ordered {
      @Override
      public org.springframework.web.servlet.@org.jspecify.annotations.Nullable View
          resolveViewName(String name, java.util.Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(engine, template) : null;
      }

      @Override
      public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
      }
    }
    return new Templates();
  }

  @Bean
  Assets assets() throws IOException {
    return new Assets();
  }

  @Bean
  WebMvcConfigurer assetFiles(Assets assets) {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler(Assets.PATH + "**")
            .addResourceLocations("classpath:/static/")
            .addResourceLocations(folder(assets))
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
      }
    };
  }

  @Bean
  WebMvcConfigurer visits(VisitResolver visits) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(
          java.util.List<org.springframework.web.method.support.HandlerMethodArgumentResolver>
              resolvers) {
        resolvers.add(visits);
      }
    };
  }

  private static org.springframework.core.io.Resource folder(Assets assets) {
    try {
      return assets.scriptFolder();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("htmx has no folder.", e);
    }
  }
}
