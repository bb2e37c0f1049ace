package io.allotment.runtime.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Says what of a request could not be understood, and what to send instead. */
final class Unreadable {

  private static final String DESCRIBED = "as described under /api/docs";

  private Unreadable() {}

  static String sentence(Exception failure, WebRequest request) {
    return switch (failure) {
      case NoResourceFoundException _ -> nothingAt(address(request));
      case NoHandlerFoundException _ -> nothingAt(address(request));
      case HttpRequestMethodNotSupportedException method ->
          "%s is of no use at %s. Use %s."
              .formatted(
                  method.getMethod(), address(request), oneOf(method.getSupportedHttpMethods()));
      case HttpMediaTypeNotSupportedException type ->
          "A body of type %s is not taken here. Send it as %s."
              .formatted(type.getContentType(), oneOf(type.getSupportedMediaTypes()));
      case MissingServletRequestParameterException missing ->
          "The parameter %s is missing. Send it %s."
              .formatted(missing.getParameterName(), DESCRIBED);
      case MethodArgumentTypeMismatchException mismatch ->
          value(mismatch, mismatch.getValue(), mismatch.getName(), mismatch.getRequiredType());
      case BindException parameters -> parameters(parameters);
      case HttpMessageNotReadableException body -> body(body);
      case ResponseStatusException own when own.getReason() != null -> own.getReason();
      default -> "The request could not be read. Send it %s.".formatted(DESCRIBED);
    };
  }

  private static String nothingAt(String address) {
    return "There is nothing at %s. Look at its spelling, or at the description under /api/docs."
        .formatted(address);
  }

  /** What is wrong with the first of several parameters that are taken together. */
  private static String parameters(BindException failure) {
    return failure.getFieldErrors().stream()
        .filter(error -> error.contains(TypeMismatchException.class))
        .findFirst()
        .map(
            error -> {
              TypeMismatchException mismatch = error.unwrap(TypeMismatchException.class);
              return value(
                  mismatch, error.getRejectedValue(), error.getField(), mismatch.getRequiredType());
            })
        .orElse("The request could not be read. Send it %s.".formatted(DESCRIBED));
  }

  private static String body(HttpMessageNotReadableException failure) {
    return switch (failure.getCause()) {
      case InvalidFormatException format ->
          value(format, format.getValue(), path(format), format.getTargetType());
      case StreamReadException syntax ->
          "The body is not JSON: look at line %d, column %d, and send it again."
              .formatted(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
      case JacksonException shape when ownWords(shape) != null ->
          "%s Correct %s and send it again.".formatted(ownWords(shape), path(shape));
      case JacksonException shape ->
          "There is something else than expected in %s. Send it %s."
              .formatted(path(shape), DESCRIBED);
      case IllegalArgumentException own when ownWords(own) != null -> ownWords(own) + "";
      case null, default -> "The body is missing or cut off. Send one %s.".formatted(DESCRIBED);
    };
  }

  private static String value(
      Exception failure, @Nullable Object value, String where, @Nullable Class<?> type) {
    String words = ownWords(failure);
    return words == null
        ? "“%s” is no value for %s. Write %s.".formatted(value, where, instead(type))
        : "%s Correct %s and send it again.".formatted(words, where);
  }

  /** What a type of ours says about a value it does not take: a whole sentence. */
  private static @Nullable String ownWords(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String words = cause.getMessage();
      if (cause instanceof IllegalArgumentException && words != null && words.endsWith(".")) {
        return words;
      }
    }
    return null;
  }

  private static String instead(@Nullable Class<?> type) {
    if (type == null) {
      return "it " + DESCRIBED;
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (type == OffsetDateTime.class || type == Instant.class) {
      return "an instant like 2026-12-21T13:00:00+01:00";
    }
    if (type == LocalDate.class) {
      return "a date like 2026-12-21";
    }
    if (type == LocalTime.class) {
      return "a time like 10:00";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive()
        ? "a whole number"
        : "it " + DESCRIBED;
  }

  private static String path(JacksonException failure) {
    String path =
        failure.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "the body" : path;
  }

  private static String address(WebRequest request) {
    return request instanceof ServletWebRequest http
        ? http.getRequest().getRequestURI()
        : "this address";
  }

  private static String oneOf(@Nullable Collection<?> choices) {
    List<String> sorted =
        choices == null ? List.of() : choices.stream().map(Object::toString).sorted().toList();
    return sorted.isEmpty() ? "it " + DESCRIBED : String.join(" or ", sorted);
  }
}
