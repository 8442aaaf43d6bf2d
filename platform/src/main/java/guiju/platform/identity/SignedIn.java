package guiju.platform.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request made by somebody who is signed in, or is on the way in. */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Session session;

  SignedIn(Session session) {
    super(List.of());
    this.session = session;
    setAuthenticated(true);
  }

  Session session() {
    return session;
  }

  Person person() {
    return session.person();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return session.person().account();
  }
}
