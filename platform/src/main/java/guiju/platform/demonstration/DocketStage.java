package guiju.platform.demonstration;

import guiju.engine.dossier.Dossier;
import guiju.engine.text.Text;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Dossiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real thing: acts go onto the dockets. */
final class DocketStage implements Stage {

  private final Docket docket;
  private final Dossiers dossiers;

  DocketStage(Docket docket, Dossiers dossiers) {
    this.docket = docket;
    this.dossiers = dossiers;
  }

  @Override
  public List<Dossier> take(ActRequest request, LocalDate on) throws NotPermitted {
    Answer answer = docket.take(request, on);
    if (answer instanceof Answer.Repeated) {
      return dossiers.find(request.kind(), request.key()).stream().toList();
    }
    if (answer instanceof Answer.Taken taken) {
      return changed(taken);
    }
    throw new NotPermitted(obstacles(answer));
  }

  @Override
  public List<Dossier> tick(String kind, String key, LocalDate on) {
    List<Dossier> changed = new ArrayList<>();
    for (Answer answer : docket.tick(kind, key, on)) {
      if (answer instanceof Answer.Taken taken) {
        changed.addAll(changed(taken));
      }
    }
    return changed;
  }

  private List<Dossier> changed(Answer.Taken taken) {
    List<Dossier> changed = new ArrayList<>();
    changed.add(taken.ruling().next());
    taken.ruling().ripples().stream()
        .map(ripple -> dossiers.find(ripple.kind(), ripple.key()))
        .flatMap(Optional::stream)
        .forEach(changed::add);
    return changed;
  }

  private static List<String> obstacles(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      return refused.ruling().obstacles().stream()
          .map(
              finding ->
                  "%s %s: %s"
                      .formatted(
                          refused.key(), finding.ground().id(), finding.evidence().message().zh()))
          .toList();
    } else if (answer instanceof Answer.Unusable unusable) {
      return unusable.problems().stream().map(Text::en).toList();
    }
    return List.of(answer.toString());
  }
}
