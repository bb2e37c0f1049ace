package io.allotment.standalone.task;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was written behind the name of a task: {@code --name=value}, and {@code --name} alone. */
public final class Arguments {

  private static final String DATA = "--allotment.data";

  private final String task;
  private final Map<String, String> given = new HashMap<>();

  private Arguments(String task) {
    this.task = task;
  }

  /**
   * Reads them.
   *
   * @param usage the task, then what it takes, as one would write it
   * @throws RefusedException if one is unknown, given twice, or lacks or has a value wrongly
   */
  public static Arguments of(List<String> arguments, List<String> usage) {
    Arguments read = new Arguments(String.join(" ", usage));
    for (String argument : arguments) {
      read.take(argument, usage.subList(1, usage.size()));
    }
    return read;
  }

  private void take(String argument, List<String> usage) {
    String name = argument.replaceFirst("(?s)=.*", "");
    String value = argument.substring(name.length());
    if (usage.stream().noneMatch(each -> each.replaceFirst("=.*", "").equals(name))) {
      throw refusal("%s is not understood.".formatted(name));
    }
    if (usage.contains(name) && !value.isEmpty()) {
      throw refusal("%s takes no value.".formatted(name));
    }
    if (!usage.contains(name) && value.length() < 2) {
      throw refusal("%s needs a value.".formatted(name));
    }
    if (given.put(name, value.isEmpty() ? value : value.substring(1)) != null) {
      throw refusal("%s is given twice.".formatted(name));
    }
  }

  public boolean has(String name) {
    return given.containsKey(name);
  }

  /**
   * The value of an argument that must be there.
   *
   * @throws RefusedException if it is not
   */
  public String value(String name) {
    String value = given.get(name);
    if (value == null) {
      throw refusal("%s is missing.".formatted(name));
    }
    return value;
  }

  /** As {@link #value}, a path, made absolute. */
  public Path path(String name) {
    return absolute(value(name));
  }

  /** Where everything is kept. */
  public Path data() {
    return absolute(given.getOrDefault(DATA, "data"));
  }

  private static Path absolute(String path) {
    try {
      return Path.of(path).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new RefusedException("There can be no directory '%s'.".formatted(path), e);
    }
  }

  private RefusedException refusal(String what) {
    return new RefusedException("%s Write: %s".formatted(what, task));
  }
}
