package guiju.engine.loading;

import guiju.engine.law.Cure;
import guiju.engine.law.Force;
import guiju.engine.law.Ground;
import guiju.engine.law.Kind;
import guiju.engine.law.Material;
import guiju.engine.text.Message;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import guiju.engine.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads materials.yaml and materials/*.yaml. */
final class MaterialFiles {
  private final Map<String, Kind> kinds;
  private final Compilers compilers;
  private final Map<String, Material> materials;

  MaterialFiles(Map<String, Kind> kinds, Compilers compilers, Map<String, Material> materials) {
    this.kinds = kinds;
    this.compilers = compilers;
    this.materials = materials;
  }

  static void each(Map<String, Section> files, BiConsumer<String, Section> reader) {
    for (Section file : files.values()) {
      for (String id : file.keys()) {
        file.optionalSection(id).ifPresent(section -> reader.accept(id, section));
      }
    }
  }

  void read(Map<String, Section> files) {
    each(files, this::read);
  }

  private void read(String id, Section section) {
    String kindName = section.text("of");
    Kind kind = kinds.get(kindName);
    if (kind == null) {
      section.problem("of", "There is no kind \"" + kindName + "\"");
      return;
    }
    Text label = section.sentence("label");
    Text issuer = section.sentence("issuer");
    boolean thirdParty = section.flag("thirdParty");
    Ground ground = ground(id, label, issuer, thirdParty, section.texts("cites"));
    Material material =
        new Material(
            ground,
            label,
            issuer,
            thirdParty,
            kindName,
            compilers.optionalTest(kind, section, "when"),
            section.texts("satisfies"));
    if (materials.put(id, material) != null) {
      section.problem("label", "The paper \"" + id + "\" stands twice");
    }
    section.done();
  }

  private static Ground ground(
      String id, Text label, Text issuer, boolean thirdParty, List<String> cites) {
    return new Ground(
        id,
        Ground.Source.MATERIAL,
        label,
        cites,
        Force.MUST,
        List.of(),
        Message.plain(Sentences.of("material.missing", label)),
        new Cure(
            Sentences.of(thirdParty ? "material.thirdParty" : "material.cure", label, issuer),
            null));
  }
}
