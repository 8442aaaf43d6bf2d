package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Paper;
import guiju.platform.material.Materials;
import java.util.List;
import org.springframework.stereotype.Component;

/** Dockets as pages tell them: what they hold, and which of their papers are not open to all. */
@Component
class Histories {

  private final Rulebook rulebook;
  private final Materials materials;

  Histories(Judge judge, Materials materials) {
    this.rulebook = judge.rulebook();
    this.materials = materials;
  }

  History of(List<Entry> entries) {
    List<String> digests =
        entries.stream().flatMap(entry -> entry.papers().stream()).map(Paper::digest).toList();
    return new History(rulebook, entries, materials.withheld(digests));
  }
}
