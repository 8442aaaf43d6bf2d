package guiju.platform.docket;

import java.util.List;
import java.util.Map;

/** Units of the park. */
public final class Units {

  private Units() {}

  /** Enrols a unit; one that is enrolled already stays as it is. */
  public static void enrol(Docket docket, String key) {
    docket.take(
        new ActRequest(
            "unit",
            key,
            null,
            Acts.mark(),
            "unit.enrol",
            Acts.OFFICER,
            Map.of("organisation", key, "name", "荷塘"),
            List.of()));
  }
}
