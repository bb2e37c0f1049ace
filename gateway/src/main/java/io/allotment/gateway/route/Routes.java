package io.allotment.gateway.route;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.allotment.gateway.access.Links;
import io.allotment.gateway.route.Services.Service;
import io.allotment.gateway.servicetoken.ServiceTokens;
import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.problem.RequestRule;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.security.CallerArgument;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes requests on to the services. A service sees the gateway's token and never what the sender
 * showed to the gateway: neither cookies nor tokens of theirs get past here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Services.class, Limits.class})
class Routes {

  /** Tells a service where people reach this installation, for the links it writes. */
  private static final String ADDRESS = "X-Allotment-Url";

  /** No member can be called so. */
  private static final Caller NOBODY = new Caller("-", Set.of());

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  JdkClientHttpRequestFactory towardsServices() {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(ANSWER);
    return requests;
  }

  @Bean
  RouterFunction<ServerResponse> services(Services services, ServiceTokens tokens, Links links) {
    return services.names().stream()
        .map(name -> answers(name, services.of(name), tokens, links))
        .reduce(RouterFunction::and)
        .orElseThrow(() -> new IllegalStateException("allotment.services names no service"));
  }

  private static RouterFunction<ServerResponse> answers(
      String name, Service service, ServiceTokens tokens, Links links) {
    RequestPredicate paths =
        service.paths().stream()
            .map(pattern -> path(pattern))
            .reduce(RequestPredicate::or)
            .orElseThrow(() -> new IllegalStateException(name + " answers no path"));
    return passingOn(name, service.url(), tokens, links, paths, UnaryOperator.identity())
        .and(
            passingOn(
                name,
                service.url(),
                tokens,
                links,
                path("/api/docs/" + name),
                BeforeFilterFunctions.setPath("/v3/api-docs")));
  }

  private static RouterFunction<ServerResponse> passingOn(
      String name,
      URI url,
      ServiceTokens tokens,
      Links links,
      RequestPredicate which,
      Function<ServerRequest, ServerRequest> how) {
    return GatewayRouterFunctions.route(name)
        .route(which, HandlerFunctions.http())
        .before(BeforeFilterFunctions.uri(url))
        .before(how)
        .before(request -> asKnownHere(request, name, tokens, links))
        .after((_, response) -> refusedHere(name, response))
        .onError(ResourceAccessException.class, (_, _) -> down(name))
        .build();
  }

  private static ServerRequest asKnownHere(
      ServerRequest request, String service, ServiceTokens tokens, Links links) {
    String token = tokens.issue(caller(), service);
    return ServerRequest.from(request)
        .headers(
            headers -> {
              headers.remove(HttpHeaders.COOKIE);
              headers.remove("X-XSRF-TOKEN");
              headers.set(ADDRESS, links.base());
              headers.setBearerAuth(token);
            })
        .build();
  }

  /** Where the doors let pass who is not signed in, the service hears that it is nobody. */
  private static Caller caller() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof AnonymousAuthenticationToken
        ? NOBODY
        : CallerArgument.current();
  }

  /**
   * A service that refuses the gateway's token is misconfigured; the sender is signed in. One that
   * asks the sender for something else, such as a signature, says so.
   */
  private static ServerResponse refusedHere(String name, ServerResponse response) {
    boolean refused = response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED);
    return refused && !asksSender(response.headers()) ? down(name) : response;
  }

  private static boolean asksSender(HttpHeaders headers) {
    String asked = headers.getFirst(HttpHeaders.WWW_AUTHENTICATE);
    return asked != null && asked.startsWith("Signature");
  }

  private static ServerResponse down(String name) {
    return ServerResponse.status(RequestRule.UNAVAILABLE.status())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(PAUSE.toSeconds()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Problems.of(
                RequestRule.UNAVAILABLE,
                "The service %s does not answer. Nothing was lost; try again in a moment."
                    .formatted(name)));
  }
}
