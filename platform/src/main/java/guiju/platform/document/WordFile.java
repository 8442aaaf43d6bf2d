package guiju.platform.document;

import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import guiju.platform.HouseClock;
import guiju.platform.web.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.stereotype.Component;

/**
 * Writes a paper as a file for Word, in the layout of official letters. Faces and sizes stand in
 * its styles; the same paper gives the same bytes.
 */
@Component
class WordFile {
  private static final int[] LETTERHEAD_POINTS = {46, 36, 27, 21};
  private static final int DISTRIBUTED = 2;
  private static final String GAP = "\u3000\u3000\u3000\u3000";

  byte[] of(Paper paper, PaperView view, Texts texts) throws IOException {
    try (XWPFDocument word = new XWPFDocument()) {
      styles(word);
      WordPages.lay(word, view);
      head(word, view, texts);
      WordLines lines = new WordLines(word);
      lines.write(view.body());
      attachments(word, view, texts);
      signature(word, view);
      for (PaperView.Annex annex : view.annexes()) {
        XWPFParagraph first = paragraph(word, "AnnexHead");
        first.setPageBreak(true);
        first.createRun().setText(annex.head());
        title(word, annex.title());
        lines.write(annex.body());
      }
      properties(word, paper);
      return WordPackage.bytes(word);
    }
  }

  private static void styles(XWPFDocument word) throws IOException {
    try (InputStream in = WordPackage.resource("styles.xml")) {
      word.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
    } catch (XmlException e) {
      throw new IllegalStateException("The styles of papers cannot be read.", e);
    }
    WordPackage.add(word, "fontTable", "fonts.xml");
  }

  private static void head(XWPFDocument word, PaperView view, Texts texts) {
    Sheet sheet = view.sheet();
    if (!view.mark().isEmpty()) {
      paragraph(word, "Mark").createRun().setText(view.mark());
    }
    XWPFParagraph letterhead = paragraph(word, "Letterhead");
    XWPFRun name = letterhead.createRun();
    name.setText(sheet.letterhead());
    name.setFontSize(LETTERHEAD_POINTS[view.size() - 1]);
    if (view.size() <= DISTRIBUTED) {
      letterhead.setAlignment(ParagraphAlignment.DISTRIBUTE);
    }
    if (!sheet.number().isEmpty()) {
      runs(paragraph(word, "Serial"), sheet.number());
    }
    title(word, sheet.title());
    if (!sheet.to().isEmpty()) {
      XWPFParagraph to = paragraph(word, "Addressee");
      runs(to, sheet.to());
      to.createRun().setText(texts.say("document.colon"));
    }
  }

  /** A title of two lines breaks where a name begins or ends, never within one. */
  private static void title(XWPFDocument word, List<Run> title) {
    List<List<Run>> lines = TitleBreak.of(title);
    XWPFParagraph paragraph = paragraph(word, "Title");
    runs(paragraph, lines.get(0));
    for (List<Run> line : lines.subList(1, lines.size())) {
      paragraph.createRun().addBreak();
      runs(paragraph, line);
    }
  }

  private static void attachments(XWPFDocument word, PaperView view, Texts texts) {
    List<PaperView.Attachment> attachments = view.attachments();
    for (int i = 0; i < attachments.size(); i++) {
      if (i == 0) {
        paragraph(word, "Body");
      }
      XWPFParagraph line = paragraph(word, "Attachment");
      String lead = attachments.get(i).lead();
      if (i == 0) {
        lead = texts.say("document.attachments") + lead;
      } else {
        line.setIndentationHanging(0);
      }
      line.createRun().setText(lead);
      runs(line, attachments.get(i).title());
    }
  }

  /** A signature never stands on a page of its own: what comes before it moves along. */
  private static void signature(XWPFDocument word, PaperView view) {
    paragraph(word, "Body");
    paragraph(word, "Body");
    List<XWPFParagraph> written = word.getParagraphs();
    int moving = 3 + view.attachments().size() + (view.attachments().isEmpty() ? 0 : 1);
    written
        .subList(Math.max(0, written.size() - moving), written.size())
        .forEach(paragraph -> paragraph.setKeepNext(true));
    XWPFParagraph name = paragraph(word, "Signature");
    name.setKeepNext(true);
    name.createRun().setText(view.sheet().letterhead());
    paragraph(word, "Signature").createRun().setText(view.day());
  }

  static XWPFParagraph paragraph(XWPFDocument word, String style) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  static void runs(XWPFParagraph paragraph, List<Run> runs) {
    for (Run run : runs) {
      XWPFRun written = paragraph.createRun();
      if (run.kind() == Run.Kind.GAP) {
        written.setText(GAP);
        written.setUnderline(UnderlinePatterns.SINGLE);
      } else {
        written.setText(run.text());
      }
    }
  }

  /** A file says who made it and when: the signer, and the day of the paper. */
  private static void properties(XWPFDocument word, Paper paper) {
    POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
    Paper.Source source = paper.source();
    core.setTitle(Sheet.text(paper.sheet().title()));
    core.setCreator(paper.sheet().letterhead());
    core.setIdentifier(
        source == null
            ? paper.kind() + " " + paper.key()
            : paper.kind() + " " + paper.key() + " " + source.sequence() + " " + source.hash());
    LocalDate day = source == null ? LocalDate.EPOCH : source.on();
    Optional<Date> date = Optional.of(Date.from(day.atStartOfDay(HouseClock.ZONE).toInstant()));
    core.setCreated(date);
    core.setModified(date);
  }
}
