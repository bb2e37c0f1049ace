package io.allotment.runtime.problem;

import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Gives every failure of a controller its problem document. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final Map<Integer, Rule> RULES =
      Map.of(
          400, RequestRule.UNREADABLE,
          404, RequestRule.NOT_FOUND,
          405, RequestRule.NOT_SUPPORTED,
          413, RequestRule.TOO_LARGE,
          415, RequestRule.UNSUPPORTED_TYPE,
          503, RequestRule.UNAVAILABLE);

  @ExceptionHandler
  ProblemDetail refused(RefusedException refusal) {
    return Problems.of(refusal.rule(), refusal.detail());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> detailed(DetailedRefusalException refusal) {
    ProblemDetail problem = Problems.of(refusal.rule(), refusal.detail());
    refusal.facts().forEach(problem::setProperty);
    return ResponseEntity.status(refusal.rule().status()).body(problem);
  }

  @ExceptionHandler
  ProblemDetail denied(AccessDeniedException denial) {
    return Problems.of(RequestRule.NOT_ALLOWED, String.valueOf(denial.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail unexpected(Exception failure) {
    LOG.error("A request failed in a way nobody foresaw", failure);
    return Problems.of(
        RequestRule.BROKEN,
        "This was not done, for a reason that is ours. It is in the log of the service; trying"
            + " again may help.");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Rule rule = RULES.getOrDefault(status.value(), RequestRule.UNREADABLE);
    return super.handleExceptionInternal(
        failure,
        Problems.of(rule, Unreadable.sentence(failure, request)),
        headers,
        status,
        request);
  }
}
