package io.allotment.standalone.demo;

import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours.Choice;
import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Checkout pays duty out of hours for half a year now; all but one of it are on call. */
final class DemoPay {

  static final SquadId SQUAD = new SquadId("checkout");

  /** Since when, in weeks before now. */
  private static final int SINCE = 26;

  private static final MemberId NOT_ON_CALL = new MemberId("lena");

  private static final MemberId IN_LISBON = new MemberId("tomas");

  private static final Choice RATES =
      new Choice(
          "EUR",
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          LocalTime.of(22, 0),
          LocalTime.of(6, 0),
          Ratio.of(2),
          Ratio.of(7, 2),
          Ratio.of(4),
          Ratio.of(6));

  private final List<DemoAct> acts = new ArrayList<>();

  DemoPay(DemoCalendar calendar) {
    Instant at = calendar.monday(-SINCE).atTime(8, 0).toInstant(ZoneOffset.UTC);
    acts.add(new DemoAct.PaysOutOfHours(at, SQUAD, RATES));
    int hours = 1;
    for (RosterRow row : DemoRosters.FIRST_ROWS) {
      MemberId member = DemoRosters.member(row);
      if (row.squad().equals(SQUAD) && !member.equals(NOT_ON_CALL)) {
        ZoneId zone =
            member.equals(IN_LISBON)
                ? ZoneId.of("Europe/Lisbon")
                : DemoRosters.handover(row).zone();
        acts.add(new DemoAct.IsOnCall(at.plusSeconds(3600L * hours), SQUAD, member, zone));
        hours += 5;
      }
    }
  }

  List<DemoAct> acts() {
    return acts;
  }
}
