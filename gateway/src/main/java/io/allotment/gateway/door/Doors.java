package io.allotment.gateway.door;

import io.allotment.gateway.access.Identities;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.route.Limits;
import io.allotment.gateway.route.RateLimit;
import io.allotment.gateway.signin.Sessions;
import io.allotment.gateway.web.PageHeaders;
import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.problem.RequestRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;

/** Who may pass where: the API to people signed in, the pages to everyone. */
@Configuration(proxyBeanMethods = false)
class Doors {

  private static final String ADMIN = "admin";

  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  @Bean
  @Order(1)
  SecurityFilterChain apiDoor(
      HttpSecurity http, Identities identities, Sessions sessions, Limits limits) {
    IdentityFilter identity = new IdentityFilter(identities, sessions);
    return plain(http.securityMatcher("/api/**"))
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(csrfCookie())
                    .ignoringRequestMatchers(Doors::showsToken, Doors::signsIn)
                    .ignoringRequestMatchers(OpenDoor.DELIVERY.matcher()))
        .addFilterBefore(identity, AnonymousAuthenticationFilter.class)
        .addFilterAfter(new RateLimit(limits), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(OpenDoor.all())
                    .permitAll()
                    .requestMatchers("/api/people/**", "/api/invitations/**")
                    .hasAuthority(ADMIN)
                    .requestMatchers(HttpMethod.POST, "/api/tokens")
                    .hasAuthority(Identities.BY_PASSWORD)
                    .requestMatchers("/api/session/password")
                    .hasAuthority(Identities.BY_PASSWORD)
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint((request, response, _) -> signInNeeded(response))
                    .accessDeniedHandler(Doors::denied))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pagesDoor(HttpSecurity http) {
    return plain(http)
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/actuator/health")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            refusals ->
                refusals.authenticationEntryPoint((request, response, _) -> signInNeeded(response)))
        .build();
  }

  private static HttpSecurity plain(HttpSecurity http) {
    return http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(PageHeaders::set);
  }

  private static CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(attributes -> attributes.sameSite("Lax").path("/"));
    return cookie;
  }

  /** No page of somebody else can make a browser send this header. */
  private static boolean showsToken(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  /**
   * There is no session yet to be misused. Both take JSON only, which no foreign page can send
   * unasked, and browsers say where a request comes from.
   */
  private static boolean signsIn(HttpServletRequest request) {
    String path = request.getRequestURI();
    String site = request.getHeader("Sec-Fetch-Site");
    boolean begins =
        (path.equals("/api/session") && request.getMethod().equals("POST"))
            || path.matches("/api/invitations/[^/]+/redemption");
    return begins && (site == null || OWN_PAGES.contains(site));
  }

  private static void signInNeeded(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Problems.write(
        response, RequestRule.SIGN_IN_NEEDED, "Sign in, or send a personal access token.");
  }

  private static void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denial)
      throws IOException {
    if (denial instanceof CsrfException) {
      Problems.write(
          response,
          GatewayRule.CSRF_TOKEN_NEEDED,
          "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
    } else if (request.getRequestURI().startsWith("/api/tokens")
        || request.getRequestURI().startsWith("/api/session")) {
      Problems.write(
          response,
          GatewayRule.PASSWORD_SIGN_IN_NEEDED,
          "A token cannot do this. Sign in with your password.");
    } else {
      Problems.write(
          response, RequestRule.NOT_ALLOWED, "Only an admin may do this. Ask one of them.");
    }
  }
}
