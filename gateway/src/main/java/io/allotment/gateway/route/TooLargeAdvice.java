package io.allotment.gateway.route;

import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.problem.RequestRule;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Names the cause of a body that could not be read because it went on for too long. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class TooLargeAdvice {

  private final Limits limits;

  TooLargeAdvice(Limits limits) {
    this.limits = limits;
  }

  @ExceptionHandler(CountedRequest.TooLargeException.class)
  ProblemDetail tooLarge() {
    return Problems.of(RequestRule.TOO_LARGE, detail(limits));
  }

  static String detail(Limits limits) {
    return "The body is larger than %d bytes. Send it in parts.".formatted(limits.body().toBytes());
  }
}
