package io.allotment.standalone.kill;

import io.allotment.standalone.http.Client.Request;
import io.allotment.standalone.kill.Squads.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Something a writer asks for, and what it makes of its squads. All lines carry the version. */
sealed interface Deed {

  int MEMBERS = 4;

  /** What is sent under this idempotency key. */
  Request under(String key);

  /** The squads once it is done. */
  Squads doneTo(Squads squads);

  /** A roster of some squads in this version, with opening balances where they are new. */
  record Import(List<String> squads, int version, boolean opens) implements Deed {

    @Override
    public Request under(String key) {
      StringBuilder csv =
          new StringBuilder(
              "squad,zone,handover,member,e-mail,name,share,opted in"
                  + (opens ? ",opening balance\n" : "\n"));
      for (String squad : squads) {
        for (int m = 0; m < MEMBERS; m++) {
          csv.append(
              "%s,Europe/Berlin,Mon 10:00,%s,%s@example.org,%s,%s,yes%s%n"
                  .formatted(
                      squad,
                      member(squad, m),
                      member(squad, m),
                      name(version),
                      share(version),
                      opens ? "," + opening(m) : ""));
        }
      }
      return Request.csv("/api/imports/csv", key, csv.toString());
    }

    private static String opening(int member) {
      return List.of("1/2", "-1/2", "1/3", "-1/3").get(member);
    }

    @Override
    public Squads doneTo(Squads before) {
      Squads after = before;
      for (String squad : squads) {
        for (int m = 0; m < MEMBERS; m++) {
          Line line = before.line(squad, member(squad, m));
          after = after.with(squad, member(squad, m), line(version, line));
        }
      }
      return after;
    }
  }

  /** A change of one line. */
  record Change(String squad, int which, int version) implements Deed {

    @Override
    public Request under(String key) {
      return Request.json(
          "PUT",
          "/api/squads/%s/members/%s".formatted(squad, member(squad, which)),
          key,
          "{\"name\":\"%s\",\"share\":\"%s\"}".formatted(name(version), share(version)));
    }

    @Override
    public Squads doneTo(Squads before) {
      String member = member(squad, which);
      return before.with(squad, member, line(version, before.line(squad, member)));
    }
  }

  /** A day away, which the product would refuse to record a second time under another key. */
  record Absence(String squad, int which, int version) implements Deed {

    @Override
    public Request under(String key) {
      return Request.json(
          "POST",
          "/api/members/%s/absences".formatted(member(squad, which)),
          key,
          "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(day(), day()));
    }

    private String day() {
      return LocalDate.of(2090, 1, 1).plusDays(version).toString();
    }

    @Override
    public Squads doneTo(Squads before) {
      String member = member(squad, which);
      return before.with(squad, member, before.line(squad, member).awayFrom(day()));
    }
  }

  private static String member(String squad, int which) {
    return squad + "-" + which;
  }

  private static String name(int version) {
    return "Version " + version;
  }

  /** A share that tells the version, and never shortens to another fraction. */
  private static String share(int version) {
    return (version % 96 + 1) + "/97";
  }

  private static Line line(int version, Line before) {
    return new Line(
        name(version), share(version), before == null ? new TreeSet<>() : before.away());
  }
}
