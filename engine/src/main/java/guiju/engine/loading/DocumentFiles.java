package guiju.engine.loading;

import guiju.engine.expression.Expression;
import guiju.engine.expression.Type;
import guiju.engine.law.Document;
import guiju.engine.law.Document.Block;
import guiju.engine.law.Kind;
import guiju.engine.law.Phrase;
import guiju.engine.text.Text;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads documents/*.yaml: the papers acts make, and which acts make none. */
final class DocumentFiles {
  private static final String WITHOUT = "without";

  private final Map<String, Kind> kinds;
  private final PhraseReader phrases;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, Text> unwritten = new LinkedHashMap<>();

  DocumentFiles(Map<String, Kind> kinds, PhraseReader phrases) {
    this.kinds = kinds;
    this.phrases = phrases;
  }

  DocumentFiles read(Map<String, Section> files) {
    for (Section file : files.values()) {
      for (String id : file.keys()) {
        if (id.equals(WITHOUT)) {
          file.sections(WITHOUT).forEach(this::without);
        } else {
          file.optionalSection(id).ifPresent(section -> document(id, section));
        }
      }
    }
    return this;
  }

  /** The papers, by id, in order of files. */
  Map<String, Document> documents() {
    return documents;
  }

  /** Acts that make none, with the reason. */
  Map<String, Text> unwritten() {
    return unwritten;
  }

  private void without(Section section) {
    Text because = section.sentence("because");
    for (String act : section.texts("acts")) {
      if (unwritten.put(act, because) != null) {
        section.problem("acts", "\"" + act + "\" stands twice");
      }
    }
    section.done();
  }

  private void document(String id, Section section) {
    String kindName = section.text("of");
    Kind kind = kinds.get(kindName);
    if (kind == null) {
      section.problem("of", "There is no kind \"" + kindName + "\"");
      return;
    }
    PhraseReader.Sight sight = new PhraseReader.Sight(kind, null);
    Document document =
        new Document(
            id,
            kindName,
            section.sentence("label"),
            section.texts("made"),
            section.texts("cites"),
            new Document.Signature(
                section.optionalText("signs").orElse(null), section.optionalSentence("letterhead")),
            numbering(sight, section),
            phrases.phrase(sight, section.sentence("title"), section.placeOf("title")),
            to(sight, section),
            section.sections("body").stream().map(block -> block(sight, block)).toList(),
            section.sections("attachments").stream().map(one -> annex(sight, one)).toList());
    section.done();
    if (document.body().isEmpty()) {
      section.problem("body", "\"body\" is missing: what the document says");
    }
    if (documents.put(id, document) != null) {
      section.problem("of", "The document \"" + id + "\" stands twice");
    }
  }

  private Document.@Nullable Numbering numbering(PhraseReader.Sight sight, Section section) {
    return section
        .optionalText("number")
        .map(
            pattern ->
                new Document.Numbering(
                    pattern, phrases.phrase(sight, Text.same(pattern), section.placeOf("number"))))
        .orElse(null);
  }

  private @Nullable Phrase to(PhraseReader.Sight sight, Section section) {
    Text to = section.optionalSentence("to");
    return to == null ? null : phrases.phrase(sight, to, section.placeOf("to"));
  }

  private Document.Annex annex(PhraseReader.Sight sight, Section section) {
    Document.Annex annex =
        new Document.Annex(
            phrases.phrase(sight, section.sentence("title"), section.placeOf("title")),
            when(sight, section),
            section.sections("body").stream().map(block -> block(sight, block)).toList());
    section.done();
    return annex;
  }

  private Block block(PhraseReader.Sight sight, Section section) {
    Expression when = when(sight, section);
    Block block;
    if (section.has("each")) {
      block = items(sight, section, when);
    } else if (section.has("rows")) {
      block = table(sight, section, when);
    } else if (section.has("opinions")) {
      block = new Block.Opinions(section.text("opinions"), when);
    } else if (section.has("papers")) {
      block = new Block.Papers(section.text("papers"), when);
    } else {
      block = passage(sight, section, when);
    }
    section.done();
    return block;
  }

  private @Nullable Expression when(PhraseReader.Sight sight, Section section) {
    return section
        .optionalText("when")
        .map(
            source ->
                phrases.expression(sight, source, Type.Simple.YES_NO, section.placeOf("when")))
        .orElse(null);
  }

  private Block passage(PhraseReader.Sight sight, Section section, @Nullable Expression when) {
    Text head = section.optionalSentence("head");
    boolean silent = head != null && !section.has("zh") && !section.has("en");
    return new Block.Passage(
        head,
        silent ? null : phrases.phrase(sight, section.bothLanguages(), section.place()),
        when);
  }

  private Block items(PhraseReader.Sight sight, Section section, @Nullable Expression when) {
    Expression each = list(sight, section, "each");
    return new Block.Items(
        each,
        phrases.phrase(
            new PhraseReader.Sight(sight.kind(), each),
            section.sentence("item"),
            section.placeOf("item")),
        when);
  }

  private Block table(PhraseReader.Sight sight, Section section, @Nullable Expression when) {
    Expression rows = list(sight, section, "rows");
    PhraseReader.Sight within = new PhraseReader.Sight(sight.kind(), rows);
    List<Document.Column> columns = new ArrayList<>();
    for (Section column : section.sections("columns")) {
      columns.add(
          new Document.Column(
              column.sentence("head"),
              phrases.value(within, column.text("value"), column.placeOf("value"))));
      column.done();
    }
    if (columns.isEmpty()) {
      section.problem("columns", "A table needs \"columns\"");
    }
    return new Block.Table(rows, columns, section.optionalSentence("total"), when);
  }

  private Expression list(PhraseReader.Sight sight, Section section, String key) {
    Expression list = phrases.expression(sight, section.text(key), null, section.placeOf(key));
    if (!(list.type() instanceof Type.ListOf)) {
      section.problem(key, "\"" + key + "\" needs a list; this gives one thing: " + list);
    }
    return list;
  }
}
