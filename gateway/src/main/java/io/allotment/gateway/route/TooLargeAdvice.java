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

  @ExceptionHandler(CountedRequest.TooLargeException.class)
  ProblemDetail tooLarge(CountedRequest.TooLargeException tooLarge) {
    return Problems.of(RequestRule.TOO_LARGE, detail(tooLarge.most()));
  }

  static String detail(long most) {
    return "The body is larger than %d bytes. Send it in parts.".formatted(most);
  }
}
