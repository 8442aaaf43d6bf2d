package guiju.platform.administration;

import guiju.platform.web.Texts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** Every setting of the house as it is in force, by the name it is set by; secrets stay secret. */
@Component
class SettingsInForce {

  private static final Pattern SECRET = Pattern.compile("(?i)password|secret|key|token|url");

  private final ApplicationContext house;

  SettingsInForce(ApplicationContext house) {
    this.house = house;
  }

  /** Settings by what they are about, each group by name. */
  Map<String, List<TablePage.Row>> all(Texts texts) {
    Map<String, List<TablePage.Row>> groups = new TreeMap<>();
    for (Object settings : house.getBeansWithAnnotation(ConfigurationProperties.class).values()) {
      ConfigurationProperties named =
          AnnotationUtils.findAnnotation(settings.getClass(), ConfigurationProperties.class);
      if (named != null && named.value().startsWith("guiju.") && settings instanceof Record some) {
        groups.computeIfAbsent(named.value(), name -> new ArrayList<>());
        groups.get(named.value()).addAll(rows(texts, named.value(), some));
      }
    }
    return new LinkedHashMap<>(groups);
  }

  private static List<TablePage.Row> rows(Texts texts, String prefix, Record settings) {
    List<TablePage.Row> rows = new ArrayList<>();
    for (RecordComponent part : settings.getClass().getRecordComponents()) {
      String name = prefix + "." + dashed(part.getName());
      Object value = value(settings, part);
      if (value instanceof Record nested) {
        rows.addAll(rows(texts, name, nested));
      } else {
        String key = "setting." + name;
        rows.add(
            new TablePage.Row(
                name,
                shown(texts, part.getName(), value),
                texts.keys().contains(key) ? texts.say(key) : "",
                false));
      }
    }
    return rows;
  }

  private static String shown(Texts texts, String name, @Nullable Object value) {
    if (isUnset(value)) {
      return texts.say("adm.setting.none");
    } else if (SECRET.matcher(name).find() && !(value instanceof Number)) {
      return texts.say("adm.setting.secret");
    } else if (value instanceof Boolean on) {
      return texts.say(on ? "value.yes" : "value.no");
    } else if (value instanceof Duration lasts) {
      return lasting(texts, lasts);
    }
    return several(value).stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String lasting(Texts texts, Duration lasts) {
    if (lasts.toSecondsPart() > 0) {
      return texts.say("adm.setting.seconds", lasts.toSeconds());
    }
    return lasts.toMinutesPart() > 0
        ? texts.say("adm.setting.minutes", lasts.toMinutes())
        : texts.say("adm.setting.hours", lasts.toHours());
  }

  private static boolean isUnset(@Nullable Object value) {
    return value == null || value.toString().isBlank() || several(value).isEmpty();
  }

  private static Collection<?> several(@Nullable Object value) {
    return value instanceof Object[] many
        ? Arrays.asList(many)
        : value instanceof Collection<?> some ? some : value == null ? List.of() : List.of(value);
  }

  private static @Nullable Object value(Record settings, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(settings);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A setting cannot be read: " + part, e);
    }
  }

  private static String dashed(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
  }
}
