package io.allotment.rotation.notice;

import io.allotment.rotation.model.IanaZones;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.notice.NoticesView.Kind;
import io.allotment.rotation.notice.NoticesView.Quiet;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.notice.Channel.Takes;
import io.allotment.runtime.notice.ConnectionView;
import io.allotment.runtime.notice.ConnectionView.Trial;
import io.allotment.runtime.notice.Desk;
import io.allotment.runtime.notice.NoticeRule;
import io.allotment.runtime.notice.QuietHours;
import io.allotment.runtime.security.Caller;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person is told, where and when. Nobody but they may see or change it. */
@RestController
@RequestMapping("/api/members/{member}/notices")
class MemberNoticesController {

  private static final Set<Takes> MESSAGES = Set.of(Takes.MESSAGES);
  private static final int MOST_REMINDERS = 5;

  private final Desk desk;
  private final ChoiceStore choices;
  private final Standings standings;

  MemberNoticesController(Desk desk, ChoiceStore choices, Standings standings) {
    this.desk = desk;
    this.choices = choices;
    this.standings = standings;
  }

  /**
   * What somebody chooses beside the kinds of each connection.
   *
   * @param quiet when they are not to be disturbed; null for never
   * @param reminders how long before each of their turns, such as P1D or PT4H; five at the most
   * @param leads the squads they lead and of which they are told as leads
   */
  record Body(@Nullable Quiet quiet, List<String> reminders, @Nullable Set<SquadId> leads) {}

  @GetMapping
  NoticesView notices(@PathVariable MemberId member, Caller caller) {
    mustBe(member, caller);
    return view(member, caller);
  }

  @PutMapping
  NoticesView choose(@PathVariable MemberId member, @RequestBody Body body, Caller caller) {
    mustBe(member, caller);
    Set<SquadId> leads = body.leads() == null ? Set.of() : body.leads();
    leads.forEach(squad -> caller.mustLead(squad.value()));
    choices.put(
        member,
        new Choices(
            choices.of(member).email(), quiet(body.quiet()), reminders(body.reminders()), leads));
    return view(member, caller);
  }

  @PutMapping("/connections/{connection}")
  ConnectionView connect(
      @PathVariable MemberId member,
      @PathVariable String connection,
      @RequestBody NoticesView.Asked asked,
      Caller caller) {
    mustBe(member, caller);
    Set<String> kinds = asked.kinds(NoticeKind::toPeople);
    String owner = Owner.of(member);
    if (connection.equals(RotationNotices.EMAIL)) {
      choices.put(member, choices.of(member).withEmail(kinds));
      return desk.of(owner).stream()
          .filter(one -> one.id().equals(connection))
          .findFirst()
          .orElseThrow(
              () ->
                  new RefusedException(
                      NoticeRule.UNKNOWN_CONNECTION,
                      "No e-mail address of yours is known here. Ask a lead of your squad to put it"
                          + " in."));
    }
    return desk.put(asked.connection(owner, connection, kinds), MESSAGES);
  }

  @DeleteMapping("/connections/{connection}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disconnect(@PathVariable MemberId member, @PathVariable String connection, Caller caller) {
    mustBe(member, caller);
    desk.remove(Owner.of(member), connection);
  }

  @PostMapping("/connections/{connection}/test")
  Trial test(
      @PathVariable MemberId member, @PathVariable String connection, Caller caller, Act act) {
    mustBe(member, caller);
    return desk.test(Owner.of(member), connection, act.label());
  }

  private static void mustBe(MemberId member, Caller caller) {
    Caller.require(
        caller.is(member.value()),
        "Only " + member + " may see and change what they are told. Ask them.");
  }

  private NoticesView view(MemberId member, Caller caller) {
    Choices chosen = choices.of(member);
    Set<SquadId> mayLead =
        standings.of(List.of(), List.of(member)).squadsOf(member).stream()
            .filter(squad -> caller.leads(squad.value()))
            .collect(Collectors.toCollection(TreeSet::new));
    caller.roles().stream()
        .filter(role -> role.startsWith("lead:"))
        .forEach(role -> mayLead.add(new SquadId(role.substring("lead:".length()))));
    return new NoticesView(
        Kind.all(NoticeKind::toPeople),
        desk.of(Owner.of(member)),
        desk.offers(MESSAGES).stream().filter(offer -> !offer.channel().equals("email")).toList(),
        new NoticesView.Own(
            Quiet.of(chosen.quiet()),
            chosen.reminders().stream().map(Ahead::iso).toList(),
            new TreeSet<>(chosen.leads()),
            mayLead));
  }

  private static @Nullable QuietHours quiet(@Nullable Quiet said) {
    if (said == null) {
      return null;
    }
    try {
      return new QuietHours(
          LocalTime.parse(said.from()),
          LocalTime.parse(said.to()),
          IanaZones.named(said.zone()).orElseThrow());
    } catch (DateTimeException | NoSuchElementException unreadable) {
      throw bad("Quiet hours are two times such as 22:00, and a zone such as Europe/Berlin.");
    } catch (IllegalArgumentException same) {
      throw bad(same.getMessage() + " Change one, or switch them off.");
    }
  }

  private static List<Ahead> reminders(List<String> said) {
    if (said.size() > MOST_REMINDERS) {
      throw bad("There are five reminders at the most. Leave some out.");
    }
    try {
      return said.stream().distinct().map(Ahead::new).toList();
    } catch (IllegalArgumentException unreadable) {
      throw bad(unreadable.getMessage());
    }
  }

  private static RefusedException bad(@Nullable String sentence) {
    return new RefusedException(NoticeRule.BAD_NOTICE_TIMES, String.valueOf(sentence));
  }
}
