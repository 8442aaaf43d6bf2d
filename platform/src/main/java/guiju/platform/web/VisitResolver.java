package guiju.platform.web;

import guiju.engine.text.Language;
import guiju.platform.HouseClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Visit}. */
@Component
class VisitResolver implements HandlerMethodArgumentResolver {
  private final HouseClock clock;
  private final Visit.House house;

  VisitResolver(
      HouseClock clock,
      Assets assets,
      guiju.platform.identity.Demonstration demonstration,
      guiju.engine.Judge judge,
      Bell bell) {
    this.clock = clock;
    this.house =
        new Visit.House(
            assets.addresses(),
            demonstration.on() ? "city.demonstration" : "city",
            judge.rulebook(),
            Map.of(
                Language.ZH, Texts.in(Language.ZH).citing(judge.rulebook()),
                Language.EN, Texts.in(Language.EN).citing(judge.rulebook())),
            bell);
  }

  Visit visit(HttpServletRequest request) {
    return new Visit(request, clock, house);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Visit.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer view,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    return visit(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }
}
