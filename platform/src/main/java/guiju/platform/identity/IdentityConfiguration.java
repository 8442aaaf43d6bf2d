package guiju.platform.identity;

import guiju.engine.Rulebook;
import guiju.platform.identity.Route.Callers;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The one gate: declared routes only, forms with their token, the same strict headers everywhere.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class IdentityConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
          + "object-src 'none'";

  @Bean
  SecurityFilterChain gate(
      HttpSecurity http,
      SignIns signIns,
      Tokens tokens,
      Tickets tickets,
      ProviderDoor provider,
      List<Routes> routes,
      Share share,
      Rulebook rulebook)
      throws Exception {
    provider.open(http);
    Drafters drafters = Drafters.of(rulebook);
    return http.securityMatcher("/**")
        .authorizeHttpRequests(
            requests -> {
              requests
                  .dispatcherTypeMatchers(
                      DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                  .permitAll();
              for (Routes some : routes) {
                for (Route route : some.all()) {
                  requests
                      .requestMatchers(
                          PathPatternRequestMatcher.withDefaults()
                              .matcher(route.method(), route.pattern()))
                      .access(new Admission(route, drafters));
                }
              }
              requests.anyRequest().denyAll();
            })
        .addFilterBefore(new SignInFilter(signIns, tokens, tickets), AuthorizationFilter.class)
        .addFilterAfter(new ShareFilter(share, routes), AuthorizationFilter.class)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new FormTokens(tickets))
                    .ignoringRequestMatchers(Gatekeeper::carriesNoCookie))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(Gatekeeper::askToSignIn)
                    .accessDeniedHandler(Gatekeeper::refuse))
        .headers(IdentityConfiguration::headers)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .anonymous(visitors -> {})
        .build();
  }

  /** Nobody's name and no answer holds the character no database takes. */
  @Bean
  HttpFirewall wall() {
    StrictHttpFirewall wall = new StrictHttpFirewall();
    wall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
    wall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return wall;
  }

  /** Spring's own users are not used; without this bean it would invent one. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }

  @Bean
  Routes identityRoutes() {
    return () ->
        List.of(
            new Route(HttpMethod.POST, "/sign-in", Callers.ANYONE),
            new Route(HttpMethod.POST, "/sign-in/demonstration", Callers.ANYONE),
            new Route(HttpMethod.POST, "/api/v1/sign-ins", Callers.ANYONE),
            new Route(HttpMethod.POST, "/sign-out", Callers.ARRIVING),
            new Route(HttpMethod.POST, "/sign-in/code", Callers.ARRIVING),
            Route.open("/sign-in/provider"),
            Route.form("/capacity"),
            Route.open("/actuator/health"),
            Route.open("/actuator/health/liveness"),
            Route.open("/actuator/health/readiness"));
  }

  @Bean
  WebMvcConfigurer personInControllers() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonResolver());
        resolvers.add(new SessionResolver());
      }
    };
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        // Whoever answers may have said otherwise: papers are read beside the form.
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
        .addHeaderWriter(new StaticHeadersWriter("X-Frame-Options", "DENY"))
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
  }
}
