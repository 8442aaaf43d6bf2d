package guiju.journeys;

import org.junit.jupiter.api.Nested;

/**
 * What people do every day can be done in a browser that runs no scripts. The rest of it is tried
 * by hand: see {@link RestWithoutScripts}.
 */
@Journey
@WithoutScripts
class WithoutScriptsJourney {

  @Nested
  class SignIn extends SignInJourney {}

  @Nested
  class NeedToApproval extends NeedToApprovalJourney {}

  @Nested
  class Registration extends RegistrationJourney {}

  @Nested
  class County extends CountyJourney {}
}
