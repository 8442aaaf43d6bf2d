package guiju.platform.lab;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import guiju.engine.Rulebook;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.replay.Compared;
import guiju.engine.replay.Retrial;
import guiju.engine.text.Directory;
import guiju.platform.FreshHome;
import guiju.platform.Home;
import guiju.platform.HouseClock;
import guiju.platform.RulebookFolder;
import guiju.platform.docket.Memory;
import guiju.platform.docket.Recalled;
import guiju.platform.docket.Recollection;
import guiju.platform.docket.Recollection.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** Everything that was done in the city, judged again under drafts. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class LabOfTheCityTest {
  private static final String MERGING = "articles/16.yaml";
  private static final String CEILING = "{2023-05-09: 10000000.00}";

  @Autowired Recollection recollection;
  @Autowired Rulebook law;
  @Autowired RulebookFolder folder;
  @Autowired Drafts drafts;
  @Autowired Runs runs;
  @Autowired Replayer replayer;
  @Autowired HouseClock clock;
  @Autowired Home home;

  @Test
  void under_the_law_in_force_every_act_is_permitted_again_with_the_findings_on_record() {
    Memory memory = recollection.memory(law);
    Retrial retrial = new Retrial(law, law, Directory.EMPTY);
    List<String> otherwise = new ArrayList<>();
    int acts = 0;
    for (Place place : recollection.places(0, Integer.MAX_VALUE)) {
      for (Recalled recalled : memory.of(place.kind(), place.key())) {
        acts++;
        Compared compared = retrial.of(recalled.scene());
        String found = said(compared);
        String recorded = "true " + recalled.entry().tree().get("findings");
        if (compared.flip() != Compared.Flip.NONE || !found.equals(recorded)) {
          otherwise.add(
              "%s/%d %s: %s instead of %s"
                  .formatted(
                      place.key(),
                      recalled.entry().sequence(),
                      recalled.entry().act(),
                      found,
                      recorded));
        }
      }
    }

    assertThat(otherwise).isEmpty();
    assertThat(acts).isGreaterThan(2_000);
  }

  private static String said(Compared compared) {
    var ruling = compared.law().value();
    if (ruling == null) {
      return compared.law().problems().toString();
    }
    Map<String, Object> findings = new TreeMap<>();
    ruling.findings().stream()
        .filter(one -> !Set.of("met", "notApplicable").contains(one.outcome().inFiles()))
        .forEach(one -> findings.put(one.ground().id(), one.outcome().inFiles()));
    return ruling.permitted() + " " + findings;
  }

  @Test
  void a_lower_ceiling_refuses_the_plans_that_were_merged_above_it() throws IOException {
    Map<String, String> files = new TreeMap<>(folder.files());
    files.put(
        MERGING, requireNonNull(files.get(MERGING)).replace(CEILING, "{2023-05-09: 9999999.99}"));
    Rulebook draft = ((Loading.Loaded) RulebookLoader.load(files)).rulebook();
    Trial trial =
        new Trial(
            recollection.memory(draft), new Retrial(law, draft, Directory.EMPTY), clock.today());
    Set<String> refused = new TreeSet<>();
    for (Place place : recollection.places(0, Integer.MAX_VALUE)) {
      for (Flip flip : trial.judge(trial.material(place)).flips()) {
        if (flip.change() == Flip.Change.REFUSED) {
          refused.add(flip.name() + " " + flip.decisive());
        }
      }
    }

    // The one project of the city that was approved at exactly the ceiling.
    assertThat(refused)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one).startsWith("道路运输安全监管平台"))
        .anySatisfy(one -> assertThat(one).contains("merged-plan-needs-a-ground"));
  }

  @Test
  void a_run_in_the_background_goes_through_the_whole_city() throws IOException {
    Map<String, String> files = new TreeMap<>(folder.files());
    files.put(
        MERGING, requireNonNull(files.get(MERGING)).replace(CEILING, "{2023-05-09: 5000000.00}"));
    Drafts.Beginning base =
        new Drafts.Beginning(law.identity().version(), law.identity().hash(), files);
    long draft = drafts.start("降到五百万", base, "shen-liqing").orElseThrow();
    runs.ask(draft, 0, "shen-liqing");

    replayer.work();
    Run whole =
        await()
            .atMost(Duration.ofMinutes(3))
            .until(() -> runs.of(draft).orElseThrow(), run -> !run.state().goesOn());

    assertThat(whole.state()).isEqualTo(Run.State.DONE);
    assertThat(whole.dossiers()).isEqualTo(recollection.count());
    assertThat(whole.acts()).isGreaterThan(2_000);
    assertThat(whole.flips()).isPositive();
    assertThat(whole.oldLaw()).isZero();
    assertThat(runs.flips(whole.id(), 1_000)).hasSize(Math.min(1_000, whole.flips()));
    drafts.delete(draft);
    assertThat(runs.of(draft)).isEmpty();
  }

  @Test
  void the_command_line_reads_beside_the_running_platform(@TempDir Path draft) throws IOException {
    Map<String, String> files = new TreeMap<>(folder.files());
    files.put(
        MERGING, requireNonNull(files.get(MERGING)).replace(CEILING, "{2023-05-09: 9999999.99}"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.createDirectories(draft.resolve(file.getKey()).getParent());
      Files.writeString(draft.resolve(file.getKey()), file.getValue());
    }
    // Whatever lies in the folder of a house: what is in force there is its law.
    Map<String, String> settings =
        Map.of("GUIJU_HOME", home.path().toString(), "GUIJU_RULEBOOK", draft.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    int code =
        OfflineReplay.run(List.of("--draft", draft.toString()), settings, stream(out), stream(out));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "道路运输安全监管平台",
            "implementation-plan.submit",
            "permitted -> refused by merged-plan-needs-a-ground",
            "outcomes would flip",
            "Beside: ",
            "in force since 2023-05-09");
    assertThat(code).isEqualTo(3);
    assertThat(
            OfflineReplay.run(
                List.of("--draft", folder.path().toString()), settings, stream(out), stream(out)))
        .isZero();
  }

  @Test
  void the_command_line_names_what_it_cannot_use(@TempDir Path empty) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> settings =
        Map.of("GUIJU_HOME", empty.toString(), "GUIJU_RULEBOOK", folder.path().toString());

    assertThat(OfflineReplay.run(List.of(), settings, stream(err), stream(err))).isEqualTo(2);
    assertThat(
            OfflineReplay.run(
                List.of("--draft", empty + "/none"), settings, stream(err), stream(err)))
        .isEqualTo(2);
    assertThat(
            OfflineReplay.run(
                List.of("--draft", folder.path().toString()), settings, stream(err), stream(err)))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("./run replay --draft", "cannot be used", "There is no data in");
    assertThat(empty).isEmptyDirectory();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
