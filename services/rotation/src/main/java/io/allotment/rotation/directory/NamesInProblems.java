package io.allotment.rotation.directory;

import io.allotment.rotation.model.MemberId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Has problems call people by their names: an id that was made up for them says nothing. */
@RestControllerAdvice
class NamesInProblems implements ResponseBodyAdvice<Object> {

  private static final Pattern MADE_UP = Pattern.compile("\\bm-[0-9a-f]{8}-[0-9a-f]{4}\\b");

  private final Directory directory;

  NamesInProblems(Directory directory) {
    this.directory = directory;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ProblemDetail problem && problem.getDetail() != null) {
      problem.setDetail(named(problem.getDetail()));
    }
    return body;
  }

  private String named(String detail) {
    List<MemberId> people =
        MADE_UP.matcher(detail).results().map(MatchResult::group).map(MemberId::new).toList();
    if (people.isEmpty()) {
      return detail;
    }
    Names names = directory.names(people);
    return MADE_UP
        .matcher(detail)
        .replaceAll(id -> Matcher.quoteReplacement(names.of(new MemberId(id.group()))));
  }
}
