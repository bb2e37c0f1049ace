package io.allotment.rotation;

import com.google.protobuf.Message;
import com.mongodb.client.MongoDatabase;
import io.allotment.eventlog.EventLog;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.rotation.accepthandover.AcceptHandover;
import io.allotment.rotation.accepthandover.AcceptHandoverDecider;
import io.allotment.rotation.addmember.AddMember;
import io.allotment.rotation.addmember.AddMemberDecider;
import io.allotment.rotation.answerpullin.AnswerPullIn;
import io.allotment.rotation.answerpullin.AnswerPullInDecider;
import io.allotment.rotation.answerswap.AnswerSwap;
import io.allotment.rotation.answerswap.AnswerSwapDecider;
import io.allotment.rotation.archivesquad.ArchiveSquad;
import io.allotment.rotation.archivesquad.ArchiveSquadDecider;
import io.allotment.rotation.askback.AskBack;
import io.allotment.rotation.askback.AskBackDecider;
import io.allotment.rotation.changemember.ChangeMember;
import io.allotment.rotation.changemember.ChangeMemberDecider;
import io.allotment.rotation.changesquad.ChangeSquad;
import io.allotment.rotation.changesquad.ChangeSquadDecider;
import io.allotment.rotation.chooseholidays.ChooseHolidays;
import io.allotment.rotation.chooseholidays.ChooseHolidaysDecider;
import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours;
import io.allotment.rotation.chooseoutofhours.ChooseOutOfHoursDecider;
import io.allotment.rotation.closeitem.CloseItem;
import io.allotment.rotation.closeitem.CloseItemDecider;
import io.allotment.rotation.drawplan.DrawPlan;
import io.allotment.rotation.drawplan.DrawPlanDecider;
import io.allotment.rotation.erasetext.EraseText;
import io.allotment.rotation.erasetext.EraseTextDecider;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.TextErased;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.feed.RotationFeed;
import io.allotment.rotation.importabsences.ImportAbsences;
import io.allotment.rotation.importabsences.ImportAbsencesDecider;
import io.allotment.rotation.importroster.ImportRoster;
import io.allotment.rotation.importroster.ImportRosterDecider;
import io.allotment.rotation.joinoutofhours.JoinOutOfHours;
import io.allotment.rotation.joinoutofhours.JoinOutOfHoursDecider;
import io.allotment.rotation.leaveoutofhours.LeaveOutOfHours;
import io.allotment.rotation.leaveoutofhours.LeaveOutOfHoursDecider;
import io.allotment.rotation.marktrained.MarkTrained;
import io.allotment.rotation.marktrained.MarkTrainedDecider;
import io.allotment.rotation.mergesquads.MergeSquads;
import io.allotment.rotation.mergesquads.MergeSquadsDecider;
import io.allotment.rotation.namementor.NameMentor;
import io.allotment.rotation.namementor.NameMentorDecider;
import io.allotment.rotation.openitem.OpenItem;
import io.allotment.rotation.openitem.OpenItemDecider;
import io.allotment.rotation.opensquad.OpenSquad;
import io.allotment.rotation.opensquad.OpenSquadDecider;
import io.allotment.rotation.optin.OptIn;
import io.allotment.rotation.optin.OptInDecider;
import io.allotment.rotation.optout.OptOut;
import io.allotment.rotation.optout.OptOutDecider;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.proposeswap.ProposeSwap;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.rotation.pullinmentor.PullInMentor;
import io.allotment.rotation.pullinmentor.PullInMentorDecider;
import io.allotment.rotation.reaction.WhenCapacityTellsThenTell;
import io.allotment.rotation.reaction.WhenSomethingHappensThenTell;
import io.allotment.rotation.readcalendar.ReadCalendar;
import io.allotment.rotation.readcalendar.ReadCalendarDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.removemember.RemoveMemberDecider;
import io.allotment.rotation.restoresquad.RestoreSquad;
import io.allotment.rotation.restoresquad.RestoreSquadDecider;
import io.allotment.rotation.splitsquad.SplitSquad;
import io.allotment.rotation.splitsquad.SplitSquadDecider;
import io.allotment.rotation.undoswap.UndoSwap;
import io.allotment.rotation.undoswap.UndoSwapDecider;
import io.allotment.rotation.valueweeks.ValueWeeks;
import io.allotment.rotation.valueweeks.ValueWeeksDecider;
import io.allotment.rotation.view.gardener.GardenerProjection;
import io.allotment.rotation.withdrawabsence.WithdrawAbsence;
import io.allotment.rotation.withdrawabsence.WithdrawAbsenceDecider;
import io.allotment.rotation.withdrawswap.WithdrawSwap;
import io.allotment.rotation.withdrawswap.WithdrawSwapDecider;
import io.allotment.rotation.writehandover.WriteHandover;
import io.allotment.rotation.writehandover.WriteHandoverDecider;
import io.allotment.runtime.ViewOf;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.feed.FeedServer;
import io.allotment.runtime.feed.FeedSource;
import io.allotment.runtime.security.ServiceTokens;
import io.allotment.runtime.text.Kept;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Texts;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.QualifiedName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.client.GrpcChannelFactory;

/** What the platform is given to run: deciders, views and the feed. */
@Configuration(proxyBeanMethods = false)
class RotationWiring {

  private static final String CAPACITY = "capacity";

  @Bean
  Deciders<RotationEvent> deciders() {
    return new Deciders<>(RotationEvent.class, RotationTags::of)
        .add(OpenSquad.class, OpenSquadDecider.DECIDER)
        .add(ChangeSquad.class, ChangeSquadDecider.DECIDER)
        .add(ArchiveSquad.class, ArchiveSquadDecider.DECIDER)
        .add(RestoreSquad.class, RestoreSquadDecider.DECIDER)
        .add(MergeSquads.class, MergeSquadsDecider.DECIDER)
        .add(SplitSquad.class, SplitSquadDecider.DECIDER)
        .add(ChooseHolidays.class, ChooseHolidaysDecider.DECIDER)
        .add(ChooseOutOfHours.class, ChooseOutOfHoursDecider.DECIDER)
        .add(JoinOutOfHours.class, JoinOutOfHoursDecider.DECIDER)
        .add(LeaveOutOfHours.class, LeaveOutOfHoursDecider.DECIDER)
        .add(ValueWeeks.class, ValueWeeksDecider.DECIDER)
        .add(AddMember.class, AddMemberDecider.DECIDER)
        .add(ChangeMember.class, ChangeMemberDecider.DECIDER)
        .add(RemoveMember.class, RemoveMemberDecider.DECIDER)
        .add(MarkTrained.class, MarkTrainedDecider.DECIDER)
        .add(OptIn.class, OptInDecider.DECIDER)
        .add(OptOut.class, OptOutDecider.DECIDER)
        .add(RecordAbsence.class, RecordAbsenceDecider.DECIDER)
        .add(WithdrawAbsence.class, WithdrawAbsenceDecider.DECIDER)
        .add(ReadCalendar.class, ReadCalendarDecider.DECIDER)
        .add(AnswerSwap.class, AnswerSwapDecider.DECIDER)
        .add(ProposeSwap.class, ProposeSwapDecider.DECIDER)
        .add(UndoSwap.class, UndoSwapDecider.DECIDER)
        .add(WithdrawSwap.class, WithdrawSwapDecider.DECIDER)
        .add(WriteHandover.class, WriteHandoverDecider.DECIDER)
        .add(AcceptHandover.class, AcceptHandoverDecider.DECIDER)
        .add(AskBack.class, AskBackDecider.DECIDER)
        .add(OpenItem.class, OpenItemDecider.DECIDER)
        .add(CloseItem.class, CloseItemDecider.DECIDER)
        .add(PullInMentor.class, PullInMentorDecider.DECIDER)
        .add(AnswerPullIn.class, AnswerPullInDecider.DECIDER)
        .add(NameMentor.class, NameMentorDecider.DECIDER)
        .add(EraseText.class, EraseTextDecider.DECIDER)
        .add(DrawPlan.class, DrawPlanDecider.DECIDER)
        .add(PlanAhead.class, PlanAheadDecider.DECIDER)
        .add(ImportRoster.class, ImportRosterDecider.DECIDER)
        .add(ImportAbsences.class, ImportAbsencesDecider.DECIDER);
  }

  @Bean
  Texts texts(MongoDatabase database) {
    return new Texts(database);
  }

  @Bean
  TextKeeper<RotationEvent> textKeeper(
      Texts texts,
      Commands<RotationEvent> commands,
      Clock clock,
      @Value("${allotment.mongo.alone:false}") boolean alone) {
    var kept =
        new Kept<RotationEvent, TextErased>(
            TextErased.class, TextErased::text, RotationTags::referred, RotationTags::text);
    return new TextKeeper<>(texts, kept, commands, clock, alone);
  }

  @Bean
  ViewOf<RotationEvent.InSquad> gardenersView(
      GardenerProjection projection,
      EventStore events,
      EventNames<RotationEvent> names,
      EventLog log) {
    return new ViewOf<>(
        projection,
        events,
        names.named(RotationEvent.InSquad.class, projection.types()),
        log::head);
  }

  @Bean
  ViewOf<RotationEvent> noticesView(
      WhenSomethingHappensThenTell reaction,
      EventStore events,
      EventNames<RotationEvent> names,
      EventLog log) {
    return new ViewOf<>(
        reaction, events, names.named(RotationEvent.class, reaction.types()), log::head);
  }

  @Bean
  ViewOf<Message> capacityView(
      WhenCapacityTellsThenTell reaction, GrpcChannelFactory channels, ServiceTokens tokens) {
    Channel capacity =
        ClientInterceptors.intercept(channels.createChannel(CAPACITY), tokens.to(CAPACITY));
    List<Message> events = WhenCapacityTellsThenTell.EVENTS;
    FeedSource feed = new FeedSource(FeedGrpc.newStub(capacity), events);
    Map<QualifiedName, Class<? extends Message>> types = new HashMap<>();
    events.forEach(event -> types.put(FeedSource.nameOf(event), event.getClass()));
    return new ViewOf<>(reaction, feed, types, feed::told);
  }

  @Bean
  FeedServer<RotationEvent> feed(EventStore log, Clock clock) {
    return new FeedServer<>(log, RotationEvent.class, new RotationFeed(), clock);
  }
}
