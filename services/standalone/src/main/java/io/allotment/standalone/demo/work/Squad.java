package io.allotment.standalone.demo.work;

import java.util.List;

/**
 * A squad of the demo, as far as its work is told.
 *
 * @param id which is also the name of its backlog
 * @param project its project in the tracker
 * @param people who class and plan, the first of them leads
 * @param since for how many weeks its stories are told
 */
record Squad(String id, String project, List<String> people, int since) {

  private static final int LONG = 18;
  private static final int CATALOGUE = 9;

  static final List<Squad> ALL =
      List.of(
          new Squad("checkout", "CHK", List.of("ines", "tomas", "priya", "mateusz"), LONG),
          new Squad("payments", "PAY", List.of("grace", "owen", "farah", "callum"), LONG),
          new Squad("logistics", "LOG", List.of("ananya", "dev", "vikram"), LONG),
          new Squad("search", "SEA", List.of("marcus", "lucia", "aiko", "samuel"), LONG),
          new Squad("identity", "IDN", List.of("jonas", "elif", "sofia"), LONG),
          new Squad("mobile", "MOB", List.of("camila", "rafael", "thiago"), LONG),
          new Squad("platform", "PLT", List.of("haruto", "mei", "daichi", "yuna"), LONG),
          new Squad("catalogue", "CAT", List.of("rui", "beatriz", "joana"), CATALOGUE));

  String lead() {
    return people.getFirst();
  }

  /** One of its people after the other. */
  String person(int turn) {
    return people.get(Math.floorMod(turn, people.size()));
  }

  /** Its place among the squads. */
  int place() {
    return ALL.indexOf(this);
  }

  /** In which minute of an hour it does what all squads do. */
  int minute() {
    return 5 * place();
  }
}
