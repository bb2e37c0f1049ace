package io.allotment.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.allotment.gateway.access.RetryLaterException;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.runtime.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets one person ask only so much: a bucket of requests that fills steadily. Who is not signed in
 * shares one with their address. Each replica counts for itself.
 */
public final class RateLimit extends OncePerRequestFilter {

  private final Limits limits;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  public RateLimit(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Bucket bucket =
        buckets.get(whose(request), _ -> new Bucket(limits.burst(), limits.perSecond()));
    Duration pause = bucket.take(System.nanoTime());
    if (pause.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, RetryLaterException.header(pause));
    Problems.write(
        response,
        GatewayRule.TOO_MANY_REQUESTS,
        "Slow down to %d requests a second, and send this one again in a moment."
            .formatted(limits.perSecond()));
  }

  private static String whose(HttpServletRequest request) {
    Authentication identity = SecurityContextHolder.getContext().getAuthentication();
    return identity instanceof JwtAuthenticationToken
        ? "member " + identity.getName()
        : "address " + request.getRemoteAddr();
  }
}
