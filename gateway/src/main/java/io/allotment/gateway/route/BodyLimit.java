package io.allotment.gateway.route;

import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.problem.RequestRule;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large: by what they announce, else once they have become so. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

  private final Limits limits;

  BodyLimit(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long most = limits.most(request);
    if (request.getContentLengthLong() > most) {
      refuse(response, most);
      return;
    }
    CountedRequest counted =
        new CountedRequest(Limits.isDelivery(request) ? new WholeRequest(request) : request, most);
    try {
      chain.doFilter(counted, response);
    } catch (CountedRequest.TooLargeException tooLarge) {
      refuse(response, most);
      return;
    }
    if (counted.isTooLarge() && !response.isCommitted()) {
      refuse(response, most);
    }
  }

  private static void refuse(HttpServletResponse response, long most) throws IOException {
    response.reset();
    Problems.write(response, RequestRule.TOO_LARGE, TooLargeAdvice.detail(most));
  }
}
