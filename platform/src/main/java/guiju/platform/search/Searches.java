package guiju.platform.search;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.platform.docket.Hit;
import guiju.platform.docket.Mentions;
import guiju.platform.docket.Phrase;
import guiju.platform.identity.Person;
import guiju.platform.web.Names;
import guiju.platform.web.Section;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays out what was found, kind by kind, each with the best few. */
@Component
class Searches {
  private static final int BEST = 5;
  private static final int MOST = 100;
  private static final String UNITS = "units";
  private static final String PAPERS = "papers";
  private static final String WORDS = "words";
  private static final String ARTICLES = "articles";

  private final Rulebook rulebook;
  private final Mentions mentions;
  private final Names names;

  Searches(Judge judge, Mentions mentions, Names names) {
    this.rulebook = judge.rulebook();
    this.mentions = mentions;
    this.names = names;
  }

  SearchPage page(Visit visit, Person person, String typed, String in) {
    Texts texts = visit.texts();
    Phrase phrase = Phrase.of(typed);
    String title =
        phrase.isEmpty() ? texts.word(Section.SEARCH) : texts.say("search.title", phrase.typed());
    var frame = visit.frame(person, title, Section.SEARCH);
    if (phrase.isEmpty()) {
      Sentence ask = texts.sentence("search.say.ask");
      return new SearchPage(frame, ask, typed.strip(), "", "", List.of());
    }
    String kind = rulebook.kinds().containsKey(in) ? in : null;
    Mentions.Found found = mentions.find(phrase, kind, person);
    Map<String, List<SearchPage.Line>> groups = groups(visit, person, phrase, found.hits());
    if (!in.isEmpty()) {
      groups.keySet().retainAll(List.of(in));
    }
    int count = groups.values().stream().mapToInt(List::size).sum();
    return new SearchPage(
        frame,
        say(texts, phrase, count, found.all()),
        phrase.typed(),
        in.isEmpty() ? "" : address(phrase),
        found.close() ? texts.say("search.close") : "",
        shown(texts, phrase, in, groups));
  }

  private static Sentence say(Texts texts, Phrase phrase, int count, boolean all) {
    if (count == 0) {
      return texts.sentence("search.say.none", phrase.typed());
    }
    return texts.sentence(all ? "search.say" : "search.say.more", phrase.typed(), count);
  }

  private Map<String, List<SearchPage.Line>> groups(
      Visit visit, Person person, Phrase phrase, List<Hit> hits) {
    Lines lines = new Lines(rulebook, visit.texts(), names.known(), phrase);
    Map<String, List<SearchPage.Line>> groups = new LinkedHashMap<>();
    // Projects first, other kinds in the order of their best hits, then papers and what was
    // written.
    hits.stream()
        .filter(Hit::isDossier)
        .sorted(Comparator.comparing(hit -> !isProject(hit.kind())))
        .forEach(hit -> groups.putIfAbsent(hit.kind(), new ArrayList<>()));
    groups.put(UNITS, lines.units(person));
    groups.put(PAPERS, new ArrayList<>());
    groups.put(WORDS, new ArrayList<>());
    groups.put(ARTICLES, lines.articles());
    for (Hit hit : hits) {
      if (hit.isDossier()) {
        add(groups, hit.kind(), lines.dossier(hit));
      } else {
        lines.paper(hit).ifPresent(line -> add(groups, PAPERS, line));
        lines.words(hit).ifPresent(line -> add(groups, WORDS, line));
      }
    }
    return groups;
  }

  private boolean isProject(String kind) {
    Kind known = rulebook.kinds().get(kind);
    return known != null && known.role() == KindRole.PROJECT;
  }

  /** A unit is an organisation and may be a dossier as well: it is shown once. */
  private static void add(
      Map<String, List<SearchPage.Line>> groups, String group, SearchPage.Line line) {
    boolean shown =
        groups.getOrDefault(UNITS, List.of()).stream()
            .anyMatch(other -> other.href().equals(line.href()));
    if (!shown) {
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(line);
    }
  }

  private List<SearchPage.Group> shown(
      Texts texts, Phrase phrase, String in, Map<String, List<SearchPage.Line>> groups) {
    List<SearchPage.Group> shown = new ArrayList<>();
    groups.forEach(
        (id, lines) -> {
          int most = in.isEmpty() ? BEST : MOST;
          if (!lines.isEmpty()) {
            shown.add(
                new SearchPage.Group(
                    id,
                    title(texts, id),
                    String.valueOf(lines.size()),
                    lines.size() > most ? more(phrase, id, in) : "",
                    lines.stream().limit(most).toList()));
          }
        });
    return shown;
  }

  private static String more(Phrase phrase, String id, String in) {
    return in.isEmpty() ? address(phrase) + "&in=" + id : "";
  }

  private static String address(Phrase phrase) {
    return "/search?q=" + URLEncoder.encode(phrase.typed(), StandardCharsets.UTF_8);
  }

  private String title(Texts texts, String id) {
    Kind kind = rulebook.kinds().get(id);
    return kind == null ? texts.say("search.group." + id) : texts.of(kind.label());
  }
}
