package guiju.platform.web;

import guiju.engine.dossier.Dossier;

/** Where the page of a dossier is. */
public final class Addresses {
  private Addresses() {}

  /** The page of a dossier. */
  public static String of(Dossier dossier) {
    return of(dossier.kind().name(), dossier.key());
  }

  /** The page of a dossier of a kind. */
  public static String of(String kind, String key) {
    return switch (kind) {
      case "project" -> "/projects/" + key;
      case "annualList" -> "/annual-lists/" + key;
      case "unit" -> "/units/" + key;
      default -> "/dossiers/" + kind + "/" + key;
    };
  }

  /** A paper an entry of a dossier has made. */
  public static String document(String kind, String key, long sequence, String document) {
    return "/dossiers/" + kind + "/" + key + "/documents/" + sequence + "/" + document;
  }

  /** The draft of a paper an act on a dossier would make. */
  public static String draft(Dossier dossier, String act, String document) {
    return "/dossiers/"
        + dossier.kind().name()
        + "/"
        + dossier.key()
        + "/drafts/"
        + act
        + "/"
        + document;
  }

  /** The form of an act on a dossier. */
  public static String act(Dossier dossier, String act) {
    return "/acts/" + dossier.kind().name() + "/" + dossier.key() + "/" + act;
  }
}
