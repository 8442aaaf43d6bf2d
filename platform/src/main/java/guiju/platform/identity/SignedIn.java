package guiju.platform.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request made by somebody who is signed in. */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Person person;

  SignedIn(Person person) {
    super(List.of());
    this.person = person;
    setAuthenticated(true);
  }

  Person person() {
    return person;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return person.account();
  }
}
