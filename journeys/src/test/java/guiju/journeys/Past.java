package guiju.journeys;

import java.time.LocalDate;

/** What has happened in a house before the first visitor comes. */
enum Past {
  /** Nothing yet: there are people. */
  NONE("people", LocalDate.of(2026, 10, 12)),
  /** Everything the stories of the demonstration city tell. */
  STORIES("stories", LocalDate.of(2026, 11, 18));

  private final String extent;
  private final LocalDate today;

  Past(String extent, LocalDate today) {
    this.extent = extent;
    this.today = today;
  }

  /** How much of the city is founded, as the program's setting calls it. */
  String extent() {
    return extent;
  }

  /** The first day. */
  LocalDate today() {
    return today;
  }
}
