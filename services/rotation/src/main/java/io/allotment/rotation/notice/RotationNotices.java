package io.allotment.rotation.notice;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.notice.Connection;
import io.allotment.runtime.notice.Letter;
import io.allotment.runtime.notice.Message;
import io.allotment.runtime.notice.NoticeSource;
import io.allotment.runtime.notice.QuietHours;
import io.allotment.runtime.notice.Watch;
import io.allotment.runtime.notice.channel.EmailChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the rotation says, read from the log when it is said. */
@Component
class RotationNotices implements NoticeSource {

  /** The connection that everybody has whose address is known. */
  static final String EMAIL = "email";

  private final Standings standings;
  private final Directory directory;
  private final ChoiceStore choices;
  private final Composing composing;
  private final String address;

  RotationNotices(
      Standings standings,
      Commands<RotationEvent> commands,
      Directory directory,
      ChoiceStore choices,
      HeardStore heard,
      Clock clock,
      @Value("${allotment.url:}") String address) {
    this.standings = standings;
    this.directory = directory;
    this.choices = choices;
    this.composing = new Composing(standings, commands, directory, heard, clock);
    this.address = address.strip().replaceAll("/+$", "");
  }

  @Override
  public List<Connection> given(String owner) {
    return Owner.member(owner)
        .flatMap(
            member ->
                Optional.ofNullable(directory.addresses(List.of(member)).get(member))
                    .map(
                        to ->
                            new Connection(
                                owner,
                                EMAIL,
                                EMAIL,
                                "E-mail",
                                Map.of(EmailChannel.TO, to),
                                choices.of(member).email())))
        .map(List::of)
        .orElse(List.of());
  }

  @Override
  public Optional<QuietHours> quiet(String owner) {
    return Owner.member(owner).map(choices::of).map(Choices::quiet);
  }

  @Override
  public Optional<Message> compose(Letter letter) {
    return composing
        .said(letter)
        .map(
            said ->
                new Message(
                    letter.messageId(),
                    letter.kind(),
                    said.title(),
                    said.lines(),
                    address.isEmpty() ? null : address + "/#" + said.path(),
                    said.facts(),
                    letter.since()));
  }

  @Override
  public Optional<Watch> watch(String owner, Instant at) {
    return Owner.squad(owner)
        .map(squad -> standings.of(List.of(squad), List.of()).squad(squad))
        .map(
            plan -> {
              Collection<MemberId> people = Composing.people(plan);
              return Watching.of(plan, directory.names(people), directory.addresses(people), at);
            });
  }
}
