package io.allotment.runtime.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What types are called in a description: a nested one after what it is nested in, since every
 * controller may have its {@code Body}.
 */
final class SchemaNames extends TypeNameResolver {

  /** Types of one service share their first packages, as in {@code io.allotment.garden}. */
  private static final int SERVICE = 3;

  /** The library has one registry of types in a process, and so there is one of their names. */
  static final SchemaNames ALL = new SchemaNames();

  private final Map<String, Class<?>> given = new ConcurrentHashMap<>();
  private final Set<String> ambiguous = ConcurrentHashMap.newKeySet();

  /**
   * Fails where two types of a service had the same name; the library passes over what is thrown
   * when it asks for names.
   *
   * @throws IllegalStateException with the names of both
   */
  void mustBeClear() {
    if (!ambiguous.isEmpty()) {
      throw new IllegalStateException(String.join(" ", new TreeSet<>(ambiguous)));
    }
  }

  @Override
  protected String getNameOfClass(Class<?> type) {
    String name = name(type);
    Class<?> other = given.putIfAbsent(service(type) + name, type);
    if (other != null && other != type) {
      ambiguous.add(
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
