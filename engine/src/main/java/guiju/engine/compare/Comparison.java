package guiju.engine.compare;

import guiju.engine.Rulebook;
import guiju.engine.compare.Difference.Detail;
import guiju.engine.compare.Difference.Way;
import guiju.engine.compare.Inventory.Thing;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two rulebooks as values: what they say, not how their files are written. */
public final class Comparison {
  private final Map<Part, Map<String, Thing>> first;
  private final Map<Part, Map<String, Thing>> second;

  private Comparison(Rulebook first, Rulebook second) {
    this.first = Inventory.of(first);
    this.second = Inventory.of(second);
  }

  /** Everything that differs, part by part; empty when both say the same. */
  public static List<Difference> of(Rulebook first, Rulebook second) {
    Comparison comparison = new Comparison(first, second);
    List<Difference> differences = new ArrayList<>();
    for (Part part : Part.values()) {
      comparison.part(part, differences);
    }
    return List.copyOf(differences);
  }

  private void part(Part part, List<Difference> differences) {
    Map<String, Thing> was = first.getOrDefault(part, Map.of());
    Map<String, Thing> is = second.getOrDefault(part, Map.of());
    for (String id : together(was.keySet(), is.keySet())) {
      Thing old = was.get(id);
      Thing fresh = is.get(id);
      if (old == null && fresh != null) {
        differences.add(new Difference(part, id, fresh.label(), Way.ADDED, List.of()));
      } else if (fresh == null && old != null) {
        differences.add(new Difference(part, id, old.label(), Way.REMOVED, List.of()));
      } else if (old != null && fresh != null && !old.traits().equals(fresh.traits())) {
        differences.add(
            new Difference(
                part, id, fresh.label(), Way.CHANGED, details(old.traits(), fresh.traits())));
      }
    }
  }

  private static List<Detail> details(Map<String, Text> was, Map<String, Text> is) {
    List<Detail> details = new ArrayList<>();
    for (String path : together(was.keySet(), is.keySet())) {
      @Nullable Text from = was.get(path);
      @Nullable Text to = is.get(path);
      if (!Objects.equals(from, to)) {
        details.add(new Detail(path, aspect(path), from, to));
      }
    }
    return List.copyOf(details);
  }

  /** The words of a path; what has no word, such as the name of a fact, stands for itself. */
  private static Text aspect(String path) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (String segment : path.split("\\.")) {
      Text word = Sentences.find("differs.aspect." + segment).orElse(Text.same(segment));
      zh.append(zh.isEmpty() ? "" : " · ").append(word.zh());
      en.append(en.isEmpty() ? "" : " · ").append(word.en());
    }
    return new Text(zh.toString(), en.toString());
  }

  private static Set<String> together(Set<String> one, Set<String> other) {
    Set<String> together = new LinkedHashSet<>(one);
    together.addAll(other);
    return together;
  }
}
