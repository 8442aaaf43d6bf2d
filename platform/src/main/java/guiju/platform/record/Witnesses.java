package guiju.platform.record;

import java.util.ArrayList;
import java.util.List;

/** Names of witnesses: how they are reached, a colon, and where. */
final class Witnesses {

  static final String FOLDER = "folder:";
  static final String POST = "post:";
  static final String MAIL = "mail:";

  private Witnesses() {}

  static List<String> names(RecordSettings.Witnesses settings) {
    List<String> names = new ArrayList<>();
    settings.folders().forEach(folder -> names.add(FOLDER + folder));
    settings.urls().forEach(url -> names.add(POST + url));
    settings.mails().forEach(address -> names.add(MAIL + address));
    return names.stream().distinct().toList();
  }
}
