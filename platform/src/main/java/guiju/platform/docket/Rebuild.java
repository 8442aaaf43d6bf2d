package guiju.platform.docket;

import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes everything but the entries again, from the entries. */
@Service
public class Rebuild {

  private final JdbcClient database;
  private final Judge judge;
  private final Snapshots snapshots;
  private final Proof proof;

  Rebuild(JdbcClient database, Judge judge, Snapshots snapshots, Proof proof) {
    this.database = database;
    this.judge = judge;
    this.snapshots = snapshots;
    this.proof = proof;
  }

  private record Place(long id, String kind, String key) {}

  /**
   * Rebuilds every dossier; nobody may act meanwhile.
   *
   * @return how many dossiers
   * @throws IllegalStateException when a docket is broken; then nothing is changed
   */
  @Transactional
  public long all() {
    database.sql("lock table dossier in exclusive mode").update();
    List<String> tables = List.of("todo", "obligation", "reference", "paper", "mention");
    tables.forEach(table -> database.sql("delete from " + table).update());
    List<Place> places =
        database.sql("select id, kind, key from dossier order by id").query(Place.class).list();
    places.forEach(this::one);
    return places.size();
  }

  private void one(Place place) {
    List<Kept> entries = proof.entries(place.id());
    ChainCheck chain = new ChainCheck(place.kind(), place.key());
    chain
        .follow(entries)
        .ifPresent(
            breach -> {
              throw new IllegalStateException(
                  "The docket of %s %s is broken at entry %d: %s"
                      .formatted(place.kind(), place.key(), breach.sequence(), breach.what()));
            });
    Entry last = Entries.read(entries.get(entries.size() - 1).body(), chain.head());
    Dossier dossier = snapshots.read(place.kind(), JsonTree.read(chain.snapshot()));
    Set<String> facts = ShelfQuery.references(judge.rulebook(), dossier.kind());
    Findable findable = Findable.of(judge, dossier, last.on());
    Projection projection =
        Projection.of(
            dossier,
            judge.outlook(dossier, last.on()),
            standing -> judge.parties(standing, dossier, last.on()),
            facts,
            findable);
    line(place, chain, last, projection);
    projection.todos().forEach(todo -> todo(place.id(), todo));
    projection.duties().forEach(duty -> duty(place.id(), duty));
    projection.references().forEach((fact, value) -> reference(place, fact, value));
    mention(place.id(), findable.mention());
    for (Kept kept : entries) {
      Entry entry = Entries.read(kept.body(), kept.hash());
      papers(place.id(), entry);
      Mention.of(judge.rulebook(), entry).ifPresent(mention -> mention(place.id(), mention));
    }
  }

  private void line(Place place, ChainCheck chain, Entry last, Projection projection) {
    Projection.Register line = projection.register();
    Map<?, ?> rulebook = (Map<?, ?>) last.tree().getOrDefault("rulebook", Map.of());
    database
        .sql(
            """
            update dossier set sequence = :sequence, snapshot = :snapshot, head = :head,
              rulebook = :rulebook, name = :name, owner = :owner, year = :year, mode = :mode,
              category = :category, amount = :amount, procedure = :procedure, state = :state,
              stage = :stage, turn = :turn, since = :since, due = :due, readers = :readers,
              marks = :marks,              updated = :updated
            where id = :id
            """)
        .param("id", place.id())
        .param("sequence", chain.count())
        .param("snapshot", chain.snapshot())
        .param("head", chain.head())
        .param("rulebook", String.valueOf(rulebook.get("version")))
        .param("name", line.name())
        .param("owner", line.owner())
        .param("year", line.year())
        .param("mode", line.mode())
        .param("category", line.category())
        .param("amount", line.amount())
        .param("procedure", line.present())
        .param("state", line.state())
        .param("stage", line.stage())
        .param("turn", Arrays.texts(line.turn()))
        .param("since", line.since())
        .param("due", line.due())
        .param("marks", Arrays.texts(line.marks()))
        .param("readers", Arrays.texts(projection.findable().readers()))
        .param("updated", last.taken().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void todo(long dossier, Projection.Todo todo) {
    database
        .sql(
            """
            insert into todo (dossier, procedure, audience, state, acts, since)
            values (:dossier, :procedure, :audience, :state, :acts, :since)
            """)
        .param("dossier", dossier)
        .param("procedure", todo.procedure())
        .param("audience", todo.audience())
        .param("state", todo.state())
        .param("acts", Arrays.texts(todo.acts()))
        .param("since", todo.since())
        .update();
  }

  private void duty(long dossier, Projection.Duty duty) {
    database
        .sql(
            """
            insert into obligation (dossier, id, standing, owner, since, due)
            values (:dossier, :id, :standing, :owner, :since, :due)
            """)
        .param("dossier", dossier)
        .param("id", duty.id())
        .param("standing", duty.standing())
        .param("owner", duty.owner())
        .param("since", duty.since())
        .param("due", duty.due())
        .update();
  }

  private void reference(Place place, String fact, String value) {
    database
        .sql("insert into reference (dossier, kind, fact, value) values (?, ?, ?, ?)")
        .params(place.id(), place.kind(), fact, value)
        .update();
  }

  private void mention(long dossier, Mention mention) {
    database
        .sql(
            """
            insert into mention (dossier, sequence, content, terms)
            values (:dossier, :sequence, :content, array_to_tsvector(:terms))
            """)
        .param("dossier", dossier)
        .param("sequence", mention.sequence())
        .param("content", mention.content())
        .param("terms", Arrays.texts(mention.terms()))
        .update();
  }

  private void papers(long dossier, Entry entry) {
    for (Paper paper : entry.papers()) {
      database
          .sql(
              """
              insert into paper (dossier, sequence, material, digest, name)
              values (?, ?, ?, ?, ?)
              """)
          .params(dossier, entry.sequence(), paper.material(), paper.digest(), paper.name())
          .update();
    }
  }
}
