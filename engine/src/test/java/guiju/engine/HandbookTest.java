package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.cli.Main;
import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import guiju.engine.dossier.Act;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.ruling.Outlook;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dossier and act the handbook shows are judged by the real rulebook. */
class HandbookTest {
  private static final Path HANDBOOK = Path.of("..", "docs", "rulebook.md");
  private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  private final Scene scene = new Scene(Nanchong.rulebook());

  @TempDir private Path folder;

  private Path example(String name) throws IOException {
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(HANDBOOK))
            .results()
            .map(MatchResult::group)
            .map(block -> block.substring("```yaml\n".length(), block.length() - "```".length()))
            .filter(block -> block.lines().findFirst().orElse("").endsWith("# " + name))
            .toList();
    assertThat(blocks).as("blocks that begin with # " + name).hasSize(1);
    return Files.writeString(folder.resolve(name), blocks.get(0));
  }

  private static String run(int exit, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void its_act_on_its_dossier_is_permitted() throws IOException {
    String ruling =
        run(
            0,
            "rule",
            "--rulebook",
            Nanchong.FOLDER.toString(),
            "--dossier",
            example("D.yaml").toString(),
            "--act",
            example("A.yaml").toString());
    assertThat(ruling)
        .contains("\"permitted\": true", "\"state\": \"approved\"", "\"waivedBy\"", "\"exemptBy\"");
  }

  @Test
  void a_year_later_the_same_act_is_refused() throws IOException {
    Act act = scene.act(Files.readString(example("A.yaml")));
    Act later =
        new Act(
            act.procedure(),
            act.action(),
            act.actor(),
            act.on().plusYears(1),
            act.form(),
            act.cleared(),
            act.materials());
    Ruling ruling = scene.judge().rule(scene.dossier(Files.readString(example("D.yaml"))), later);
    assertThat(Scene.obstacles(ruling)).containsExactly("listed-or-consented violated");
  }

  @Test
  void what_could_come_next_for_its_dossier_can_be_asked() throws IOException {
    Outlook outlook =
        scene
            .judge()
            .outlook(scene.dossier(Files.readString(example("D.yaml"))), LocalDate.of(2026, 3, 20));
    assertThat(outlook.possibilities())
        .extracting(possible -> possible.action().path())
        .contains("feasibility.approve", "feasibility.return");
    assertThat(outlook.obligations()).extracting(Outlook.Pending::overdue).containsExactly(true);
  }

  @Test
  void its_document_loads_and_is_filled_in_for_its_act() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(Nanchong.FOLDER)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(Nanchong.FOLDER.relativize(path).toString(), Files.readString(path));
      }
    }
    files.put("documents/handbook.yaml", Files.readString(example("documents.yaml")));
    Loading loading = RulebookLoader.load(files);
    assertThat(loading).as(loading.toString()).isInstanceOf(Loading.Loaded.class);
    Rulebook rulebook = ((Loading.Loaded) loading).rulebook();
    Scene own = new Scene(rulebook);

    Sheet sheet =
        new Scribe(rulebook, Text::same)
            .write(
                Objects.requireNonNull(rulebook.documents().get("study-note")),
                new Scribe.Occasion(
                    own.dossier(Files.readString(example("D.yaml"))),
                    own.act(Files.readString(example("A.yaml"))),
                    List.of(),
                    4),
                Language.ZH);

    assertThat(Sheet.text(sheet.number())).isEqualTo("南发改函〔2026〕4号");
    assertThat(Sheet.text(sheet.runs().toList()))
        .contains(
            "关于养老服务监管平台的函",
            "文号南发改审批〔2026〕18号",
            "申报638.00万元，核定630.00万元，其中中省补助200.00万元。",
            "信息资源目录（23条）",
            "市财政局",
            "可行性研究报告");
    assertThat(sheet.runs()).noneMatch(run -> run.kind() == Run.Kind.GAP);
  }
}
