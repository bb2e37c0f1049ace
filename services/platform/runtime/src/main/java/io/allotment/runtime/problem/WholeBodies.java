package io.allotment.runtime.problem;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses a body that lacks what its record does not declare nullable, so that controllers may rely
 * on their types.
 */
@RestControllerAdvice
public class WholeBodies extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return parameter.getParameterType().isRecord();
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage input,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    String missing = missing(body, "");
    if (missing != null) {
      String sentence =
          "The body has no %s. Send one as described under /api/docs.".formatted(missing);
      throw new HttpMessageNotReadableException(
          sentence, new IllegalArgumentException(sentence), input);
    }
    return body;
  }

  private static @Nullable String missing(@Nullable Object value, String path) {
    if (value instanceof Collection<?> parts) {
      int index = 0;
      for (Object part : parts) {
        String missing = missing(part, path + "." + index++);
        if (missing != null) {
          return missing;
        }
      }
    }
    if (value instanceof Record body
        && body.getClass().getPackage().isAnnotationPresent(NullMarked.class)) {
      for (RecordComponent part : body.getClass().getRecordComponents()) {
        String where = path.isEmpty() ? part.getName() : path + "." + part.getName();
        Object content = content(body, part);
        boolean needed = !part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        String missing = content == null && needed ? where : missing(content, where);
        if (missing != null) {
          return missing;
        }
      }
    }
    return null;
  }

  private static @Nullable Object content(Record body, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(body);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record gives what it is made of", e);
    }
  }
}
