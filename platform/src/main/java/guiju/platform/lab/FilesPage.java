package guiju.platform.lab;

import java.util.List;

/**
 * The files of a draft, and one of them to write in.
 *
 * @param head the upper part
 * @param revision the revision they are read from
 * @param folders the files, folder by folder
 * @param open the file to write in; empty path when none is open
 * @param note what happened; empty when nothing did
 * @param stop what stood in the way; empty when nothing did
 */
public record FilesPage(
    LabHead head, int revision, List<Folder> folders, Open open, String note, String stop) {

  /** A folder. */
  public record Folder(String name, boolean open, List<Line> files) {}

  /** A file. */
  public record Line(String name, String href, boolean current, boolean touched) {}

  /**
   * The file to write in.
   *
   * @param path where it stands
   * @param text what it says
   * @param line the line somebody came for, and what it says; empty when nobody did
   * @param lineText what that line says
   * @param problems what is wrong in this file
   * @param checked what the check of the whole draft says, in a line
   */
  public record Open(
      String path,
      String text,
      String line,
      String lineText,
      List<DraftPage.Problem> problems,
      String checked) {
    static final Open NONE = new Open("", "", "", "", List.of(), "");
  }
}
