package guiju.journeys;

import org.junit.jupiter.api.Nested;

/**
 * The journeys that are not tried without scripts each time, for time's sake: {@code ./test
 * -Dit.test=RestWithoutScripts} tries them.
 */
@Journey
@WithoutScripts
class RestWithoutScripts {

  @Nested
  class Change extends ChangeJourney {}

  @Nested
  class Trouble extends TroubleJourney {}

  @Nested
  class Acceptance extends AcceptanceJourney {}

  @Nested
  class Operation extends OperationJourney {}

  @Nested
  class Papers extends PapersJourney {}
}
