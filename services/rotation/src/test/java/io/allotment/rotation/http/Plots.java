package io.allotment.rotation.http;

/** Rosters that the tests begin with. */
final class Plots {

  static final String SETTINGS =
      """
      {"name":"Checkout","zone":"Europe/Berlin","handover":{"day":"MONDAY","time":"10:00"}}""";

  private Plots() {}

  /** A squad with its plan, whose members are called after it: ines, jon and yara, who shadows. */
  static String squad(String squad) {
    return """
        squad,zone,handover,member,e-mail,name,share,working days,trained,opted in,last served,opening balance
        %1$s,Europe/Berlin,Mon 10:00,%1$s-ines,%1$s-ines@example.com,Ines,1,Mon-Fri,yes,yes,2026-W44,1/2
        %1$s,Europe/Berlin,Mon 10:00,%1$s-jon,%1$s-jon@example.com,Jon,80 %%,"Mon,Tue,Thu,Fri",yes,yes,2026-W45,-1/2
        %1$s,Europe/Berlin,Mon 10:00,%1$s-yara,%1$s-yara@example.com,Yara,1,Mon-Fri,no,yes,,
        """
        .formatted(squad);
  }
}
