package io.allotment.gateway.access;

import io.allotment.runtime.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says when to try again. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class RetryLaterAdvice {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> later(RetryLaterException refusal) {
    return ResponseEntity.status(refusal.rule().status())
        .header(HttpHeaders.RETRY_AFTER, RetryLaterException.header(refusal.pause()))
        .body(Problems.of(refusal.rule(), String.valueOf(refusal.getMessage())));
  }
}
