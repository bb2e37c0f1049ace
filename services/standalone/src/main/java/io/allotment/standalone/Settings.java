package io.allotment.standalone;

import io.allotment.standalone.task.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run.
 *
 * @param port the one people use; 0 takes any that is free
 * @param data where everything is kept
 * @param demo whether to begin with an organisation and a year of its history
 * @param others further settings, passed to every service
 */
public record Settings(int port, Path data, boolean demo, List<String> others) {

  Path keys() {
    return data.resolve("keys");
  }

  /**
   * Reads {@code --server.port}, {@code --allotment.data}, {@code --demo}; passes the rest on.
   *
   * @throws RefusedException if the port is no port
   */
  static Settings of(String... arguments) {
    int port = 8080;
    Path data = Path.of("data");
    boolean demo = false;
    List<String> others = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("--server.port=")) {
        port = port(value(argument));
      } else if (argument.startsWith("--allotment.data=")) {
        data = Path.of(value(argument));
      } else if (argument.equals("--demo")) {
        demo = true;
      } else {
        others.add(argument);
      }
    }
    return new Settings(port, data.toAbsolutePath().normalize(), demo, others);
  }

  private static String value(String argument) {
    return argument.substring(argument.indexOf('=') + 1);
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (0 <= port && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException _) {
      // said below, as for a number out of range
    }
    throw new RefusedException(
        "There is no port %s. Name one from 0 to 65535 with --server.port.".formatted(value));
  }
}
