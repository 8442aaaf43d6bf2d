package guiju.platform.operation;

import guiju.platform.docket.Proof;
import guiju.platform.docket.Verdict;
import guiju.platform.material.PaperStore;
import guiju.platform.record.WholeCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether all that is kept is what was written: every docket, every paper. */
record Check(DataSource database, PaperStore papers) {

  private record Place(String kind, String key) {}

  /**
   * What was found.
   *
   * @param dockets dockets followed from their first entry to their last
   * @param entries entries in them
   * @param papers papers read and compared with their fingerprints
   * @param flaws a line for each thing that is wrong; empty when everything holds
   */
  record Result(long dockets, long entries, long papers, List<String> flaws) {

    boolean sound() {
      return flaws.isEmpty();
    }
  }

  Result all() {
    JdbcClient client = JdbcClient.create(database);
    Proof proof = Proof.over(database);
    List<String> flaws = new ArrayList<>();
    List<Place> places =
        client.sql("select kind, key from dossier order by id").query(Place.class).list();
    long entries = 0;
    for (Place place : places) {
      Verdict verdict = proof.of(place.kind(), place.key()).orElseThrow();
      entries += verdict.entries();
      verdict
          .breach()
          .ifPresent(
              breach ->
                  flaws.add(
                      "%s %s, entry %d: %s"
                          .formatted(place.kind(), place.key(), breach.sequence(), breach.what())));
    }
    flaws.addAll(WholeCheck.over(database).check().problems());
    List<String> digests =
        client.sql("select digest from material order by digest").query(String.class).list();
    digests.forEach(digest -> flaw(digest).ifPresent(flaws::add));
    return new Result(places.size(), entries, digests.size(), List.copyOf(flaws));
  }

  private Optional<String> flaw(String digest) {
    Optional<Path> file = papers.file(digest);
    if (file.isEmpty()) {
      return Optional.of("paper %s: missing from %s".formatted(digest, papers.folder()));
    }
    try (InputStream in = Files.newInputStream(file.get());
        Fingerprinting all = new Fingerprinting(OutputStream.nullOutputStream())) {
      in.transferTo(all);
      return all.fingerprint().equals(digest)
          ? Optional.empty()
          : Optional.of("paper %s: its content is another".formatted(digest));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the paper " + file.get(), e);
    }
  }
}
