package guiju.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

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
    return House.open();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    String name =
        context.getRequiredTestClass().getSimpleName()
            + "."
            + context.getRequiredTestMethod().getName();
    House.ifOpen()
        .ifPresent(
            house -> {
              if (context.getExecutionException().isPresent()) {
                house.photograph(PICTURES, name);
              }
              house.seeOff();
            });
  }
}
