package guiju.engine.compare;

import guiju.engine.dossier.Values;
import guiju.engine.expression.Expression;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import guiju.engine.law.Material;
import guiju.engine.law.Parameter;
import guiju.engine.law.Rule;
import guiju.engine.text.Message;
import guiju.engine.text.Text;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a thing of a rulebook says, by where it says it. Read off the records themselves, so
 * that a new part of the law is compared from the day it exists.
 */
final class Traits {
  /** Follows from the rest, or is a thing of its own. */
  private static final Set<String> ASIDE =
      Set.of("hash", "uses", "order", "pathGround", "slot", "source", "rules", "parameters");

  private static final Set<Class<?>> OF_THEIR_OWN =
      Set.of(Rule.class, Material.class, Form.class, Action.class, Parameter.class);

  private final Map<String, Text> traits = new LinkedHashMap<>();

  private Traits() {}

  /** The traits of a thing, leaving some of its components aside. */
  static Map<String, Text> of(Object thing, String... aside) {
    Traits traits = new Traits();
    if (thing instanceof Parameter parameter) {
      traits.parameter(parameter);
    } else if (thing instanceof Record all) {
      traits.components("", all, Set.of(aside));
    } else {
      traits.walk("", thing);
    }
    return traits.traits;
  }

  /** Figures are shown as people write them, each under its first day. */
  private void parameter(Parameter parameter) {
    parameter
        .values()
        .forEach(
            (day, value) -> traits.put("from." + day, Values.show(parameter.definition(), value)));
    walk("inclusive", parameter.inclusive());
    walk("setting", parameter.setting());
    components("", parameter.definition(), Set.of());
  }

  private void components(String path, Record thing, Set<String> aside) {
    for (RecordComponent component : thing.getClass().getRecordComponents()) {
      String name = component.getName();
      if (!aside.contains(name) && !ASIDE.contains(name)) {
        walk(path.isEmpty() ? name : path + "." + name, value(component, thing));
      }
    }
  }

  private static @Nullable Object value(RecordComponent component, Record thing) {
    try {
      return component.getAccessor().invoke(thing);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record is always readable: " + thing, e);
    }
  }

  private void walk(String path, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof Text text) {
      traits.put(path, text);
    } else if (value instanceof Expression expression) {
      traits.put(path, Text.same(expression.source()));
    } else if (value instanceof Message message) {
      traits.put(path, message.written());
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> walk(path + "." + key, one));
    } else if (value instanceof Collection<?> all) {
      collection(path, all);
    } else if (value instanceof Record thing && OF_THEIR_OWN.contains(thing.getClass())) {
      traits.put(path, Text.same(id(thing).orElse("?")));
    } else if (value instanceof Record thing && !shortEnough(thing)) {
      components(path, thing, Set.of());
    } else {
      traits.put(path, Text.same(value.toString()));
    }
  }

  /** A capacity or a reference reads best in its own short form. */
  private static boolean shortEnough(Record thing) {
    return thing.getClass().getSimpleName().equals("Capacity");
  }

  private void collection(String path, Collection<?> all) {
    if (all.stream().allMatch(Traits::isPlain)) {
      List<String> words = all.stream().map(one -> id(one).orElse(String.valueOf(one))).toList();
      if (!words.isEmpty()) {
        traits.put(path, Text.same(String.join(", ", all instanceof Set ? sorted(words) : words)));
      }
      return;
    }
    int place = 0;
    for (Object one : all) {
      place++;
      walk(path + "." + id(one).orElse(String.valueOf(place)), one);
    }
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  private static boolean isPlain(@Nullable Object one) {
    return !(one instanceof Record
            || one instanceof Collection
            || one instanceof Map
            || one instanceof Expression
            || one instanceof Message)
        || (one instanceof Record thing
            && (OF_THEIR_OWN.contains(thing.getClass()) || shortEnough(thing)));
  }

  /** What tells a thing from its neighbours, so that one more among them does not move the rest. */
  private static Optional<String> id(@Nullable Object thing) {
    if (thing instanceof Action action) {
      return Optional.of(action.path());
    } else if (thing instanceof Record all && !shortEnough(all)) {
      for (String name : List.of("id", "name", "standing")) {
        Optional<String> id = text(all, name);
        if (id.isPresent()) {
          return id;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(Record thing, String name) {
    try {
      return thing.getClass().getMethod(name).invoke(thing) instanceof String text
          ? Optional.of(text)
          : Optional.empty();
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record is always readable: " + thing, e);
    }
  }
}
