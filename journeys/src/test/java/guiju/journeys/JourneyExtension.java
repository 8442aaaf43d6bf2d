package guiju.journeys;

import guiju.journeys.House.Scripts;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.SearchOption;

/** Opens the house once for all journeys, and looks at every visitor when a journey ends. */
final class JourneyExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final Path PICTURES = Path.of("target", "journeys", "pictures");

  /** Without a browser a developer may go on; the build that counts may not. */
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.program().isPresent() || "true".equals(System.getenv("CI"))) {
      return ConditionEvaluationResult.enabled("There is a Chromium, or there must be one");
    }
    return ConditionEvaluationResult.disabled(Chromium.MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == House.class;
  }

  @Override
  public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
    boolean inhabited = parameter.isAnnotated(Inhabited.class);
    return House.open(
        new House.Setting(inhabited ? Past.STORIES : Past.NONE, scripts(context.getTestClass())));
  }

  /** Scripts run unless a class, or the one around it, says otherwise. */
  private static Scripts scripts(Optional<Class<?>> test) {
    return test.flatMap(
            type ->
                AnnotationSupport.findAnnotation(
                    type, WithoutScripts.class, SearchOption.INCLUDE_ENCLOSING_CLASSES))
        .map(found -> Scripts.OFF)
        .orElse(Scripts.ON);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    String name =
        context.getRequiredTestClass().getSimpleName()
            + "."
            + context.getRequiredTestMethod().getName();
    House.allOpen()
        .forEach(
            house -> {
              if (context.getExecutionException().isPresent()) {
                house.photograph(PICTURES, name);
              }
              house.seeOff();
            });
  }
}
