package guiju.platform.document;

import guiju.engine.document.Piece;
import guiju.engine.document.Sheet;
import guiju.platform.identity.Demonstration;
import guiju.platform.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Writes out what pages and files of a paper have in common. */
@Component
class Views {
  private static final int CODE = 16;
  private static final int GROUP = 4;

  private final boolean samples;

  @Autowired
  Views(Demonstration demonstration) {
    this(demonstration.on());
  }

  /** Whether all papers are marked as samples. */
  Views(boolean samples) {
    this.samples = samples;
  }

  PaperView of(Paper paper, Texts texts) {
    Sheet sheet = paper.sheet();
    LocalDate on = sheet.on();
    return new PaperView(
        sheet,
        mark(sheet, texts),
        size(sheet.letterhead()),
        lines(sheet.body(), texts),
        attachments(sheet.annexes(), texts),
        annexes(sheet.annexes(), texts),
        on == null ? texts.say("document.day") : texts.wording().fullDate(on),
        foot(paper, texts),
        check(paper, texts),
        paper.otherText().isEmpty() ? "" : texts.say("document.other", paper.otherText()));
  }

  private String mark(Sheet sheet, Texts texts) {
    if (sheet.draft()) {
      return texts.say("document.mark.draft");
    }
    return samples ? texts.say("document.mark.sample") : "";
  }

  /** A long name stands smaller, so that it keeps to one line; Latin letters count half. */
  private static int size(String letterhead) {
    double width = width(letterhead);
    return width <= 9 ? 1 : width <= 13 ? 2 : width <= 18 ? 3 : 4;
  }

  /** Width in Chinese characters. */
  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.5 : 1).sum();
  }

  private static List<PaperView.Line> lines(List<Piece> pieces, Texts texts) {
    List<PaperView.Line> lines = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Passage passage) {
        lines.add(new PaperView.Passage(head(passage, texts), false, passage.text()));
      } else if (piece instanceof Piece.Item item) {
        lines.add(
            new PaperView.Passage(texts.say("document.item", item.ordinal()), true, item.text()));
      } else if (piece instanceof Piece.Grid grid) {
        lines.add(
            new PaperView.Table(
                texts.say("document.number"), grid.heads(), grid.lines(), grid.total()));
      }
    }
    return lines;
  }

  private static String head(Piece.Passage passage, Texts texts) {
    if (passage.ordinal() == 0) {
      return "";
    }
    String number = texts.say("document.point", texts.wording().ordinal(passage.ordinal()));
    return texts.say(
        passage.text().isEmpty() ? "document.headOnly" : "document.head", number, passage.head());
  }

  private static List<PaperView.Attachment> attachments(List<Sheet.Annex> annexes, Texts texts) {
    List<PaperView.Attachment> list = new ArrayList<>();
    for (int i = 0; i < annexes.size(); i++) {
      String lead = annexes.size() == 1 ? "" : texts.say("document.attachment", i + 1, "");
      list.add(new PaperView.Attachment(lead, annexes.get(i).title()));
    }
    return list;
  }

  private static List<PaperView.Annex> annexes(List<Sheet.Annex> annexes, Texts texts) {
    List<PaperView.Annex> pages = new ArrayList<>();
    for (int i = 0; i < annexes.size(); i++) {
      Sheet.Annex annex = annexes.get(i);
      if (!annex.body().isEmpty()) {
        String number = annexes.size() == 1 ? "" : String.valueOf(i + 1);
        pages.add(
            new PaperView.Annex(
                texts.say("document.attachment.head", number),
                annex.title(),
                lines(annex.body(), texts)));
      }
    }
    return pages;
  }

  private static String foot(Paper paper, Texts texts) {
    String cites = articles(paper.sheet().cites(), texts);
    Paper.Source source = paper.source();
    return source == null
        ? texts.say("document.foot.draft", paper.key(), cites)
        : texts.say("document.foot", paper.key(), source.sequence(), cites);
  }

  /** The articles alone: a foot is no place for paragraphs and items. */
  private static String articles(List<String> cites, Texts texts) {
    String numbers =
        cites.stream()
            .map(cite -> cite.replaceAll("\\D.*", ""))
            .filter(number -> !number.isEmpty())
            .map(Integer::valueOf)
            .distinct()
            .sorted()
            .map(texts.wording()::ordinal)
            .collect(Collectors.joining(texts.say("list.separator")));
    return texts.say("document.articles", numbers);
  }

  private static String check(Paper paper, Texts texts) {
    Paper.Source source = paper.source();
    return source == null ? "" : texts.say("document.check", code(source.hash()));
  }

  /** The first sixteen digits of the fingerprint, in fours. */
  static String code(String hash) {
    String digits = hash.substring(hash.indexOf(':') + 1);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < Math.min(CODE, digits.length()); i += GROUP) {
      code.append(i == 0 ? "" : " ")
          .append(digits, i, Math.min(i + GROUP, Math.min(CODE, digits.length())));
    }
    return code.toString();
  }
}
