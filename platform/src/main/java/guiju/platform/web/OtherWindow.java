package guiju.platform.web;

import guiju.engine.law.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What another window has kept of the same form meanwhile, beside what stands in this one. */
final class OtherWindow {
  private final Texts texts;
  private final Names.Known names;
  private final LocalDate today;
  private final ActPages.Desk desk;

  OtherWindow(Texts texts, Names.Known names, LocalDate today, ActPages.Desk desk) {
    this.texts = texts;
    this.names = names;
    this.today = today;
    this.desk = desk;
  }

  /** Nothing when no other window has kept anything this one does not know. */
  List<ActPage.Other> beside(ActPages.Filled filled) {
    return filled.keeping().newer().stream()
        .map(
            newer ->
                new ActPage.Other(
                    texts.say("act.other", texts.wording().moment(newer.saved(), today)),
                    differences(newer.answers(), Aids.kept(desk.dossier(), filled.filling())),
                    "mine." + newer.version(),
                    ActPages.address(desk) + "?capacity=" + desk.actor().capacity()))
        .toList();
  }

  private List<ActPage.Difference> differences(
      Map<String, Object> there, Map<String, Object> here) {
    Form form = desk.action().form();
    List<ActPage.Difference> differences = new ArrayList<>();
    for (Form.Field field : form == null ? List.<Form.Field>of() : form.fields()) {
      String other = shown(field, there.get(field.name()));
      String own = shown(field, here.get(field.name()));
      if (!Objects.equals(other, own)) {
        differences.add(
            new ActPage.Difference(
                texts.of(field.fact().label()),
                texts.say("act.other.there", other),
                texts.say("act.other.here", own)));
      }
    }
    return differences;
  }

  /** What was not changed stands as it does in the dossier. */
  private String shown(Form.Field field, @Nullable Object answer) {
    boolean known = desk.dossier().kind().slot(field.name()) >= 0;
    if (answer == null) {
      Object recorded = known ? desk.dossier().facts().recorded(field.name()) : null;
      return shown().value(field.fact(), recorded);
    }
    Object value = History.value(field.fact(), answer);
    return value == null ? answer.toString() : shown().value(field.fact(), value);
  }

  private Shown shown() {
    return new Shown(texts, names, today);
  }
}
