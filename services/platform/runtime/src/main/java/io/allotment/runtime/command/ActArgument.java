package io.allotment.runtime.command;

import io.allotment.runtime.security.CallerArgument;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the {@link Act} of a request to a controller that asks for it: the caller, now, and the key
 * of the {@code Idempotency-Key} header, or a fresh one where the client gave none.
 */
public final class ActArgument implements HandlerMethodArgumentResolver {

  private final Clock clock;

  public ActArgument(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Act.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    String given = http.getHeader(RequestDigest.KEY_HEADER);
    String key = given == null ? UUID.randomUUID().toString() : given;
    return new Act(
        CallerArgument.current().member(), null, key, RequestDigest.of(http, key), clock.instant());
  }
}
