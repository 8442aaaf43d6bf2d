package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import org.jspecify.annotations.Nullable;

/** Where the page of a dossier is. */
public final class Addresses {
  private Addresses() {}

  /** The page of a dossier. */
  public static String of(Dossier dossier) {
    return of(dossier.kind(), dossier.key());
  }

  /** The page of a dossier of a kind. */
  public static String of(Kind kind, String key) {
    return of(kind.role(), kind.name(), key);
  }

  /** The page of a dossier of a kind by its name, which the rulebook may not know any more. */
  public static String of(Rulebook rulebook, String kind, String key) {
    Kind known = rulebook.kinds().get(kind);
    return of(known == null ? null : known.role(), kind, key);
  }

  private static String of(@Nullable KindRole role, String kind, String key) {
    if (role == null) {
      return "/dossiers/" + kind + "/" + key;
    }
    return switch (role) {
      case PROJECT -> "/projects/" + key;
      case YEARLY_LIST -> "/annual-lists/" + key;
      case UNIT -> "/units/" + key;
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

  /** The page with everything about a dossier, where its kind has another page of its own too. */
  public static String whole(Dossier dossier) {
    return KindRole.PROJECT == dossier.kind().role()
        ? of(dossier)
        : "/dossiers/" + dossier.kind().name() + "/" + dossier.key();
  }

  /** The form of an act on a dossier. */
  public static String act(Dossier dossier, String act) {
    return "/acts/" + dossier.kind().name() + "/" + dossier.key() + "/" + act;
  }
}
