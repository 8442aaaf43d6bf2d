package guiju.platform.demonstration;

import guiju.engine.law.Material;
import guiju.platform.docket.Paper;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import guiju.platform.material.Received;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One sample of each paper, made and taken in when it is first needed. */
@Component
class SamplePapers {

  private static final String LABEL = "<paper>";

  private final Materials materials;
  private final Demonstrations city;
  private final Map<String, Paper> made = new ConcurrentHashMap<>();

  SamplePapers(Materials materials, Demonstrations city) {
    this.materials = materials;
    this.city = city;
  }

  /** The sample of a paper, handed in by a person. */
  Paper of(Material material, Person from) {
    return made.computeIfAbsent(material.id(), id -> make(material, from));
  }

  private Paper make(Material material, Person from) {
    String label = material.label().zh();
    List<String> lines =
        city.script().sample().stream().map(line -> line.replace(LABEL, label)).toList();
    Received received =
        materials.receive(
            new ByteArrayInputStream(SamplePdf.of(lines)),
            lines.get(0) + "-" + label + ".pdf",
            from);
    return new Paper(material.id(), received.digest(), received.name());
  }
}
