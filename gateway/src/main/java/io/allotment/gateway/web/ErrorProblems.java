package io.allotment.gateway.web;

import io.allotment.runtime.decide.Rule;
import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.problem.RequestRule;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a problem document to whatever failed before or beside the controllers. */
@RestController
class ErrorProblems implements ErrorController {

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : RequestRule.NOT_FOUND.status();
    Rule rule =
        switch (status) {
          case 401 -> RequestRule.SIGN_IN_NEEDED;
          case 403 -> RequestRule.NOT_ALLOWED;
          case 404 -> RequestRule.NOT_FOUND;
          case 405 -> RequestRule.NOT_SUPPORTED;
          case 413 -> RequestRule.TOO_LARGE;
          case 415 -> RequestRule.UNSUPPORTED_TYPE;
          case 503 -> RequestRule.UNAVAILABLE;
          default -> status < 500 ? RequestRule.UNREADABLE : RequestRule.BROKEN;
        };
    return ResponseEntity.status(rule.status())
        .body(Problems.of(rule, "The request was refused before anything was done."));
  }
}
