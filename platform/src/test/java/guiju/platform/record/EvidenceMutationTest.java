package guiju.platform.record;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.PRINCIPAL;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static guiju.platform.docket.Acts.on;
import static guiju.platform.docket.Acts.opinion;
import static guiju.platform.docket.Acts.register;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Text;
import guiju.platform.PlatformTest;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Docket;
import guiju.platform.docket.DocketFile;
import guiju.platform.docket.Paper;
import guiju.platform.docket.Units;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import guiju.platform.material.Received;
import guiju.platform.record.EvidenceCheck.Check;
import guiju.platform.record.Mutations.Given;
import guiju.platform.record.Mutations.Mutation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Packages bent in every way; both verifiers must see it, and see it alike. */
@PlatformTest
@TestPropertySource(properties = "guiju.home=target/record-home")
class EvidenceMutationTest {

  private static final int FLIPS = Integer.getInteger("guiju.record.flips", 4);
  private static final long SEED = Long.getLong("guiju.record.seed", 20_231_101L);

  @TempDir Path folder;
  @Autowired Docket docket;
  @Autowired Materials materials;
  @Autowired Evidence evidence;
  @Autowired RecordRound round;
  @Autowired Clerk clerk;
  @Autowired KeyFile keys;
  @Autowired Origins founding;

  private Folio untouched;
  private Mutations mutations;
  private String shorter;
  private Path key;
  private Path otherKey;

  @BeforeEach
  void two_dockets_under_two_heads() throws IOException {
    Units.enrol(docket, "pond");
    String one = key();
    String other = key();
    begin(one, "plan");
    round.gatherAll();
    clerk.sign(Instant.MAX);
    begin(other, "another plan");
    shorter = Folio.open(export(one)).text("dossier.json");
    assertThat(docket.take(opinion(one))).isInstanceOf(Answer.Taken.class);
    round.gatherAll();
    clerk.sign(Instant.MAX);
    untouched = Folio.open(export(one));
    mutations = new Mutations(untouched, Folio.open(export(other)), keys.present().orElseThrow());
    byte[] open = Seal.SM2.open(keys.present().orElseThrow());
    key = Files.writeString(folder.resolve("key.pem"), Armour.text("PUBLIC KEY", open));
    otherKey =
        Files.writeString(
            folder.resolve("other.pem"), Armour.text("PUBLIC KEY", mutations.strangersKey()));
  }

  @Test
  void an_untouched_package_holds_with_and_without_the_key_for_both_verifiers() throws Exception {
    Path file = untouched.save(folder.resolve("sound.zip"));
    Path relisted = untouched.copy().save(folder.resolve("relisted.zip"));

    assertThat(code(file, Given.NONE)).isZero();
    assertThat(code(file, Given.TRUE)).isZero();
    assertThat(code(relisted, Given.TRUE)).isZero();
    SecondVerifier.require();
    assertThat(
            SecondVerifier.answers(
                List.of(arguments(file, Given.NONE), arguments(file, Given.TRUE))))
        .allMatch(answer -> answer.startsWith("0 "));
  }

  @Test
  void every_bent_package_is_refused() {
    List<Mutation> all = new ArrayList<>(mutations.all());
    all.addAll(mutations.flips(FLIPS, SEED));

    assertThat(all).hasSizeGreaterThan(130);
    for (Mutation mutation : all) {
      Path file = mutation.of(untouched).save(folder.resolve("bent.zip"));
      assertThat(code(file, mutation.given()))
          .as("%s, seed %d", mutation.name(), SEED)
          .satisfies(
              code -> {
                if (mutation.code() == Mutations.REFUSED) {
                  assertThat(code).isIn(2, 3);
                } else {
                  assertThat(code).isEqualTo(mutation.code());
                }
              });
    }
  }

  @Test
  void the_second_verifier_says_the_same_of_every_bent_package() throws Exception {
    SecondVerifier.require();
    List<Mutation> all = new ArrayList<>(mutations.all());
    all.addAll(mutations.flips(FLIPS, SEED));
    List<List<String>> arguments = new ArrayList<>();
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Path file = all.get(i).of(untouched).save(folder.resolve("bent-%d.zip".formatted(i)));
      arguments.add(arguments(file, all.get(i).given()));
      codes.add(code(file, all.get(i).given()));
    }

    List<String> answers = SecondVerifier.answers(arguments);

    assertThat(answers).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      assertThat(answers.get(i))
          .as("%s, seed %d", all.get(i).name(), SEED)
          .startsWith(codes.get(i) + " ");
    }
  }

  @Test
  void what_no_file_can_show_is_not_shown_and_the_words_say_so() throws Exception {
    Folio cut = untouched.copy();
    Mutations.cut(cut, shorter);
    cut.relist();
    Folio replaced = untouched.copy();
    mutations.replace(replaced);
    replaced.relist();
    Path tailCut = cut.save(folder.resolve("cut.zip"));
    Path ownRecord = replaced.save(folder.resolve("own.zip"));

    assertThat(code(tailCut, Given.TRUE)).isZero();
    assertThat(said(tailCut)).contains("Not proven here: that there are no later entries");
    assertThat(code(ownRecord, Given.NONE)).isZero();
    assertThat(said(ownRecord)).contains("Not proven: whose signature it is");
    assertThat(code(ownRecord, Given.TRUE)).isEqualTo(3);
    SecondVerifier.require();
    assertThat(
            SecondVerifier.answers(
                List.of(
                    arguments(tailCut, Given.TRUE),
                    arguments(ownRecord, Given.NONE),
                    arguments(ownRecord, Given.TRUE))))
        .extracting(answer -> answer.substring(0, 1))
        .containsExactly("0", "0", "3");
  }

  /** The control: a verifier that leaves out one check must be seen to miss something. */
  @Test
  void leaving_out_any_one_check_lets_something_through() {
    List<Mutation> all = mutations.all();
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      files.add(all.get(i).of(untouched).save(folder.resolve("bent-%d.zip".formatted(i))));
    }
    for (Check left : Check.values()) {
      EnumSet<Check> others = EnumSet.complementOf(EnumSet.of(left));
      List<String> missed = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (isSound(files.get(i), all.get(i).given(), others)) {
          missed.add(all.get(i).name());
        }
      }
      assertThat(missed).as("what slips through without %s", left).isNotEmpty();
    }
  }

  private boolean isSound(Path file, Given given, EnumSet<Check> checks) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] trusted = given == Given.NONE ? null : Armour.bytes(Files.readString(path(given)));
      return new EvidenceCheck(new DocketFile(zip, Long.MAX_VALUE), trusted, checks)
          .verdict()
          .sound();
    } catch (IOException | IllegalArgumentException unusable) {
      return false;
    }
  }

  private Path path(Given given) {
    return given == Given.OTHER ? otherKey : key;
  }

  private List<String> arguments(Path file, Given given) {
    return given == Given.NONE
        ? List.of(file.toString())
        : List.of(file.toString(), "--key", path(given).toString());
  }

  private int code(Path file, Given given) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return OfflineCheck.run(arguments(file, given), nowhere, nowhere);
  }

  private static String said(Path file) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    OfflineCheck.run(List.of(file.toString()), out, out);
    return said.toString(StandardCharsets.UTF_8);
  }

  private void begin(String key, String plan) {
    docket.take(register(key));
    docket.take(on(key, "registration.confirm", OFFICER));
    Person principal = new Person("li", "李", "pond", new Text("荷塘", "Pond"), null, List.of(), null);
    Received paper =
        materials.receive(
            new ByteArrayInputStream(("%PDF-1.7\n" + plan).getBytes(StandardCharsets.US_ASCII)),
            "方案.pdf",
            principal);
    assertThat(
            docket.take(
                new ActRequest(
                    "project",
                    key,
                    null,
                    mark(),
                    "approval.submit",
                    PRINCIPAL,
                    Map.of(),
                    List.of(new Paper("plan", paper.digest(), paper.name())))))
        .isInstanceOf(Answer.Taken.class);
  }

  private Path export(String key) throws IOException {
    Path file = folder.resolve(key + ".zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      evidence.write("project", key, out);
    }
    return file;
  }
}
