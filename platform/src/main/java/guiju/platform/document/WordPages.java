package guiju.platform.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * The pages of an official paper: A4 with margins of 37, 26, 35 and 28 mm, 22 lines of 28
 * characters, numbers on the outer side from the second page on. Lengths are twentieths of a point.
 * The characters give up a quarter point each to fit; a grid of characters is read differently by
 * different programs and is not set.
 */
final class WordPages {
  private static final int WIDTH = 11906;
  private static final int HEIGHT = 16838;
  private static final int TOP = 2098;
  private static final int RIGHT = 1474;
  private static final int BOTTOM = 1984;
  private static final int LEFT = 1588;
  private static final int HEADER = 851;
  private static final int FOOTER = 794;
  private static final int LINE = 579;

  private WordPages() {}

  static void lay(XWPFDocument word, PaperView view) {
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    margins(section.addNewPgMar());
    CTDocGrid grid = section.addNewDocGrid();
    grid.setType(STDocGrid.LINES);
    grid.setLinePitch(BigInteger.valueOf(LINE));
    word.setEvenAndOddHeadings(true);
    first(word.createFooter(HeaderFooterType.FIRST), view);
    number(word.createFooter(HeaderFooterType.DEFAULT), "PageRight");
    number(word.createFooter(HeaderFooterType.EVEN), "PageLeft");
  }

  private static void margins(CTPageMar margins) {
    margins.setTop(BigInteger.valueOf(TOP));
    margins.setRight(BigInteger.valueOf(RIGHT));
    margins.setBottom(BigInteger.valueOf(BOTTOM));
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setHeader(BigInteger.valueOf(HEADER));
    margins.setFooter(BigInteger.valueOf(FOOTER));
    margins.setGutter(BigInteger.ZERO);
  }

  private static void first(XWPFFooter footer, PaperView view) {
    XWPFParagraph foot = paragraph(footer);
    foot.setStyle("Foot");
    foot.createRun().setText(view.foot());
    foot.createRun().addTab();
    foot.createRun().setText(view.check());
  }

  private static void number(XWPFFooter footer, String style) {
    XWPFParagraph number = paragraph(footer);
    number.setStyle(style);
    number.createRun().setText("\u2014 ");
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    number.createRun().setText(" \u2014");
  }

  private static XWPFParagraph paragraph(XWPFFooter footer) {
    return footer.getParagraphs().isEmpty()
        ? footer.createParagraph()
        : footer.getParagraphArray(0);
  }
}
