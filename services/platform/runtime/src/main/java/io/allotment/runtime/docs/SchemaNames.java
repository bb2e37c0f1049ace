package io.allotment.runtime.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What types are called in a description: a nested one after what it is nested in, since every
 * controller may have its {@code Body}.
 */
final class SchemaNames extends TypeNameResolver {

  /** Types of one service share their first packages, as in {@code io.allotment.garden}. */
  private static final int SERVICE = 3;

  private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

  /**
   * The name of a type.
   *
   * @throws IllegalStateException if another type of the service has it
   */
  @Override
  protected String getNameOfClass(Class<?> type) {
    String name = name(type);
    Class<?> other = given.putIfAbsent(service(type) + name, type);
    if (other != null && other != type) {
      throw new IllegalStateException(
          "Both %s and %s are %s in the description of the API. Rename one of them."
              .formatted(other.getName(), type.getName(), name));
    }
    return name;
  }

  private static String name(Class<?> type) {
    String own = type.getSimpleName();
    Class<?> outer = type.getEnclosingClass();
    if (outer == null) {
      return own;
    }
    String stem = name(outer).replaceFirst("(Controller|View)$", "");
    return own.startsWith(stem) ? own : stem + own;
  }

  private static String service(Class<?> type) {
    String[] parts = type.getPackageName().split("\\.", SERVICE + 1);
    return parts.length < SERVICE ? "" : parts[SERVICE - 1] + " ";
  }
}
