package guiju.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** A provider such as a city has, on a free port. Who somebody is there, a header says. */
final class CityProvider {

  static final String CLIENT = "guiju";
  static final String SECRET = "a-secret-between-two-tests";
  private static final String KNOWN = "Known-As";

  private final ConfigurableApplicationContext running;

  private CityProvider(ConfigurableApplicationContext running) {
    this.running = running;
  }

  static CityProvider start() {
    return new CityProvider(
        new SpringApplicationBuilder(Setup.class)
            .properties("server.port=0", "spring.config.name=provider-of-the-city")
            .run());
  }

  String issuer() {
    return "http://localhost:" + running.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** The platform says where it is. */
  void expect(int port) {
    running.getBean(OneClient.class).platform =
        OneClient.at("http://localhost:" + port + "/sign-in/provider/back/city");
  }

  /** Somebody signs in there: the address the browser is sent back to. */
  String vouch(String asked, String person) {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(asked)).header(KNOWN, person).build(),
                  BodyHandlers.ofString());
      return answer
          .headers()
          .firstValue("Location")
          .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void stop() {
    running.close();
  }

  private static void know(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String person = ((HttpServletRequest) request).getHeader(KNOWN);
    if (person != null) {
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(
                  person,
                  "",
                  List.of(
                      FactorGrantedAuthority.fromAuthority(
                          FactorGrantedAuthority.PASSWORD_AUTHORITY))));
    }
    chain.doFilter(request, response);
  }

  /** Not marked as a configuration: the platform under test must not find it. */
  @EnableWebSecurity
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
  })
  static class Setup {

    @Bean
    SecurityFilterChain everything(HttpSecurity http) throws Exception {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .addFilterAfter(CityProvider::know, SecurityContextHolderFilter.class)
          .build();
    }

    @Bean
    AuthorizationServerSettings usual() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OneClient clients() {
      return new OneClient();
    }
  }

  /** The platform, which is on another port each time. */
  private static final class OneClient implements RegisteredClientRepository {

    private volatile RegisteredClient platform = at("http://localhost/nowhere-yet");

    @Override
    public void save(RegisteredClient client) {
      platform = client;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
      return platform.getId().equals(id) ? platform : null;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
      return CLIENT.equals(id) ? platform : null;
    }

    private static RegisteredClient at(String redirect) {
      return RegisteredClient.withId(UUID.randomUUID().toString())
          .clientId(CLIENT)
          .clientSecret("{noop}" + SECRET)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri(redirect)
          .scope("openid")
          .clientSettings(
              ClientSettings.builder()
                  .requireProofKey(true)
                  .requireAuthorizationConsent(false)
                  .build())
          .build();
    }
  }
}
