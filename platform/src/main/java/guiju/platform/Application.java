package guiju.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The one process of Guiju: pages, API, dockets, and the embedded database unless one is named. Two
 * modules may use the same word for a bean of their own.
 */
@SpringBootApplication(
    proxyBeanMethods = false,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Application {

  /** Starts the platform; it runs until the process is told to end. */
  public static void main(String[] args) {
    new Turnover(args).open();
  }
}
