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

  /** The page with everything about a dossier, where its kind has another page of its own too. */
  public static String whole(Dossier dossier) {
    return dossier.kind().name().equals("project")
        ? of(dossier)
        : "/dossiers/" + dossier.kind().name() + "/" + dossier.key();
  }

  /** The form of an act on a dossier. */
  public static String act(Dossier dossier, String act) {
    return "/acts/" + dossier.kind().name() + "/" + dossier.key() + "/" + act;
  }
}
