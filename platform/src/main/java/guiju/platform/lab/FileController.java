package guiju.platform.lab;

import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The files of a draft, as a folder of texts. */
@Controller
class FileController implements Routes {
  static final int LONGEST = 200_000;

  private static final String PATH = "/lab/{id:\\d{1,15}}/files";
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private final LabDesk desk;
  private final Drafts drafts;
  private final Examiner examiner;

  FileController(LabDesk desk, Drafts drafts, Examiner examiner) {
    this.desk = desk;
    this.drafts = drafts;
    this.examiner = examiner;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.draftersPage("/lab/{id}/files"), Route.draftersForm("/lab/{id}/files"));
  }

  /** What somebody wants to see. */
  private record Wish(String path, String line, String note, String stop, @Nullable String text) {}

  @GetMapping(PATH)
  ModelAndView look(
      Visit visit,
      Person person,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String path,
      @RequestParam(defaultValue = "") String line,
      @RequestParam(defaultValue = "") String article,
      @RequestParam(defaultValue = "") String saved) {
    Draft draft = desk.draft(id);
    Map<String, String> files = drafts.files(id, draft.revision());
    String wanted = path.isEmpty() ? fileOf(article, files) : path;
    if (!wanted.isEmpty() && !files.containsKey(wanted)) {
      throw new NoSuchPage();
    }
    String note = saved.isEmpty() ? "" : visit.texts().say("lab.saved");
    return page(visit, person, draft, files, new Wish(wanted, line, note, "", null));
  }

  /** The file an article stands in. */
  private static String fileOf(String article, Map<String, String> files) {
    if (!article.matches("\\d{1,3}")) {
      return "";
    }
    Pattern number = Pattern.compile("(?m)^article:\\s*" + article + "\\s*$");
    return files.entrySet().stream()
        .filter(file -> number.matcher(file.getValue()).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  @PostMapping(PATH)
  ModelAndView save(
      Visit visit, Person person, @PathVariable long id, @RequestParam Map<String, String> form) {
    Draft draft = desk.draft(id);
    String path = form.getOrDefault("path", "").strip();
    String text = form.getOrDefault("text", "").replace("\r\n", "\n").replace('\r', '\n');
    boolean remove = "remove".equals(form.get("do"));
    Map<String, String> files = drafts.files(id, draft.revision());
    String stop = obstacle(visit.texts(), path, text, files);
    if (!stop.isEmpty()) {
      return refused(visit, person, draft, files, new Wish(path, "", "", stop, text));
    }
    if (!remove && text.equals(files.get(path))) {
      String same = visit.texts().say("lab.file.same");
      return page(visit, person, draft, files, new Wish(path, "", same, "", text));
    }
    Map<String, @Nullable String> change = new HashMap<>();
    change.put(path, remove ? null : text);
    Optional<Integer> saved = drafts.save(id, seen(form), change, person.account());
    if (saved.isEmpty()) {
      String conflict = visit.texts().say("lab.conflict");
      return refused(visit, person, draft, files, new Wish(path, "", "", conflict, text));
    }
    String to = remove ? "" : "?saved=1&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    return new ModelAndView("redirect:/lab/" + id + "/files" + to);
  }

  /** The revision whoever saves has looked at; -1 when the form does not say. */
  static int seen(Map<String, String> form) {
    String revision = form.getOrDefault("revision", "");
    return revision.matches("\\d{1,6}") ? Integer.parseInt(revision) : -1;
  }

  private static String obstacle(Texts texts, String path, String text, Map<String, String> files) {
    if (!LabController.FILE.matcher(path).matches()) {
      return texts.say("lab.file.name");
    } else if (text.length() > LONGEST) {
      return texts.say("lab.file.long", LONGEST, text.length());
    } else if (CONTROL.matcher(text).find()
        || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return texts.say("lab.file.control");
    }
    long all = text.length();
    for (Map.Entry<String, String> file : files.entrySet()) {
      all += file.getKey().equals(path) ? 0 : file.getValue().length();
    }
    boolean room = files.size() < Drafts.MOST_FILES || files.containsKey(path);
    return all > Drafts.MOST_CHARACTERS || !room ? texts.say("lab.file.full") : "";
  }

  private ModelAndView refused(
      Visit visit, Person person, Draft draft, Map<String, String> files, Wish wish) {
    ModelAndView view = page(visit, person, draft, files, wish);
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private ModelAndView page(
      Visit visit, Person person, Draft draft, Map<String, String> files, Wish wish) {
    FilesPage page =
        new FilesPage(
            desk.head(visit, person, draft, LabDesk.Place.FILES),
            draft.revision(),
            folders(visit.texts(), draft, files, wish.path()),
            wish.path().isEmpty() ? FilesPage.Open.NONE : open(visit, draft, files, wish),
            wish.note(),
            wish.stop());
    return new ModelAndView("lab/files", "page", page);
  }

  private FilesPage.Open open(Visit visit, Draft draft, Map<String, String> files, Wish wish) {
    String text = wish.text() == null ? files.getOrDefault(wish.path(), "") : wish.text();
    DraftReader reader = new DraftReader(visit, draft);
    Optional<Checked> checked = examiner.of(draft.id(), draft.revision());
    List<DraftPage.Problem> problems =
        checked.map(Checked::problems).orElse(List.of()).stream()
            .filter(problem -> problem.file().equals(wish.path()))
            .limit(20)
            .map(reader::problem)
            .toList();
    List<String> lines = text.lines().toList();
    int line = wish.line().matches("\\d{1,6}") ? Integer.parseInt(wish.line()) : 0;
    boolean there = line > 0 && line <= lines.size();
    return new FilesPage.Open(
        wish.path(),
        text,
        there ? String.valueOf(line) : "",
        there ? lines.get(line - 1) : "",
        problems,
        checked.map(known -> said(visit.texts(), known)).orElse(visit.texts().say("lab.waiting")));
  }

  private static String said(Texts texts, Checked checked) {
    return checked.rulebook() == null
        ? texts.say("lab.problems", checked.problems().size())
        : texts.say("lab.cases", checked.cases() - checked.red().size(), checked.cases());
  }

  private List<FilesPage.Folder> folders(
      Texts texts, Draft draft, Map<String, String> files, String open) {
    Set<String> touched = Set.copyOf(drafts.touched(draft.id()));
    Map<String, List<FilesPage.Line>> folders = new LinkedHashMap<>();
    folders.put("", new ArrayList<>());
    for (String path : files.keySet()) {
      int slash = path.indexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      folders
          .computeIfAbsent(folder, name -> new ArrayList<>())
          .add(
              new FilesPage.Line(
                  path.substring(slash + 1),
                  draft.path() + "/files?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
                  path.equals(open),
                  touched.contains(path)));
    }
    return folders.entrySet().stream()
        .map(
            folder ->
                new FilesPage.Folder(
                    folder.getKey().isEmpty() ? texts.say("lab.folder.top") : folder.getKey(),
                    folder.getValue().stream().anyMatch(f -> f.current() || f.touched()),
                    folder.getValue()))
        .toList();
  }
}
