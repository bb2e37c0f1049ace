package io.allotment.gateway.route;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.allotment.gateway.route.Services.Service;
import io.allotment.gateway.servicetoken.ServiceTokens;
import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.problem.RequestRule;
import io.allotment.runtime.security.CallerArgument;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
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
  RouterFunction<ServerResponse> services(Services services, ServiceTokens tokens) {
    return services.services().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(service -> answers(service.getKey(), service.getValue(), tokens))
        .reduce(RouterFunction::and)
        .orElseThrow(() -> new IllegalStateException("allotment.services names no service"));
  }

  private static RouterFunction<ServerResponse> answers(
      String name, Service service, ServiceTokens tokens) {
    RequestPredicate paths =
        service.paths().stream()
            .map(pattern -> path(pattern))
            .reduce(RequestPredicate::or)
            .orElseThrow(() -> new IllegalStateException(name + " answers no path"));
    return passingOn(name, service.url(), tokens, paths, UnaryOperator.identity())
        .and(
            passingOn(
                name,
                service.url(),
                tokens,
                path("/api/docs/" + name),
                BeforeFilterFunctions.setPath("/v3/api-docs")));
  }

  private static RouterFunction<ServerResponse> passingOn(
      String name,
      URI url,
      ServiceTokens tokens,
      RequestPredicate which,
      Function<ServerRequest, ServerRequest> how) {
    return GatewayRouterFunctions.route(name)
        .route(which, HandlerFunctions.http())
        .before(BeforeFilterFunctions.uri(url))
        .before(how)
        .before(request -> asKnownHere(request, name, tokens))
        .after((_, response) -> refusedHere(name, response))
        .onError(ResourceAccessException.class, (_, _) -> down(name))
        .build();
  }

  private static ServerRequest asKnownHere(
      ServerRequest request, String service, ServiceTokens tokens) {
    String token = tokens.issue(CallerArgument.current(), service);
    return ServerRequest.from(request)
        .headers(
            headers -> {
              headers.remove(HttpHeaders.COOKIE);
              headers.remove("X-XSRF-TOKEN");
              headers.setBearerAuth(token);
            })
        .build();
  }

  /** A service that refuses the gateway's token is misconfigured; the sender is signed in. */
  private static ServerResponse refusedHere(String name, ServerResponse response) {
    return response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED) ? down(name) : response;
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
