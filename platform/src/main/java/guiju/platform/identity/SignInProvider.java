package guiju.platform.identity;

import org.springframework.stereotype.Component;

/** Whether people may come in by a provider of the city. */
@Component
public class SignInProvider {

  private final Provider provider;

  SignInProvider(Provider provider) {
    this.provider = provider;
  }

  /** Whether one is set; it may be out of reach all the same. */
  public boolean on() {
    return provider.on();
  }
}
