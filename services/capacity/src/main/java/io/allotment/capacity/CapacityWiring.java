package io.allotment.capacity;

import com.google.protobuf.Message;
import com.mongodb.client.MongoDatabase;
import io.allotment.capacity.closeiteration.CloseIteration;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.correctspending.CorrectSpending;
import io.allotment.capacity.correctspending.CorrectSpendingDecider;
import io.allotment.capacity.declareraid.DeclareRaid;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.erasetext.EraseText;
import io.allotment.capacity.erasetext.EraseTextDecider;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfText.TextErased;
import io.allotment.capacity.feed.CapacityFeed;
import io.allotment.capacity.forgivedebt.ForgiveDebt;
import io.allotment.capacity.forgivedebt.ForgiveDebtDecider;
import io.allotment.capacity.hear.WhenRotationTellsThenRecord;
import io.allotment.capacity.hear.WhenStoriesTellThenRecord;
import io.allotment.capacity.letgardeningcount.LetGardeningCount;
import io.allotment.capacity.letgardeningcount.LetGardeningCountDecider;
import io.allotment.capacity.mapenabler.MapEnabler;
import io.allotment.capacity.mapenabler.MapEnablerDecider;
import io.allotment.capacity.openiteration.OpenIteration;
import io.allotment.capacity.openiteration.OpenIterationDecider;
import io.allotment.capacity.raisealerts.RaiseAlerts;
import io.allotment.capacity.raisealerts.RaiseAlertsDecider;
import io.allotment.capacity.reaction.WhenCapacityChangesThenAlert;
import io.allotment.capacity.reclassify.Reclassify;
import io.allotment.capacity.reclassify.ReclassifyDecider;
import io.allotment.capacity.release.Release;
import io.allotment.capacity.release.ReleaseDecider;
import io.allotment.capacity.reserve.Reserve;
import io.allotment.capacity.reserve.ReserveAll;
import io.allotment.capacity.reserve.ReserveAllDecider;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.setcadence.SetCadence;
import io.allotment.capacity.setcadence.SetCadenceDecider;
import io.allotment.capacity.setfloor.SetFloor;
import io.allotment.capacity.setfloor.SetFloorDecider;
import io.allotment.capacity.setpolicy.SetPolicy;
import io.allotment.capacity.setpolicy.SetPolicyDecider;
import io.allotment.capacity.spend.Spend;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.tellduty.TellDuty;
import io.allotment.capacity.tellduty.TellDutyDecider;
import io.allotment.capacity.tellmember.TellMember;
import io.allotment.capacity.tellmember.TellMemberDecider;
import io.allotment.capacity.tellsquad.TellSquad;
import io.allotment.capacity.tellsquad.TellSquadDecider;
import io.allotment.capacity.tellstory.TellStories;
import io.allotment.capacity.tellstory.TellStoriesDecider;
import io.allotment.capacity.tellstory.TellStory;
import io.allotment.capacity.tellstory.TellStoryDecider;
import io.allotment.eventlog.EventLog;
import io.allotment.proto.feed.v1.FeedGrpc;
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
import io.allotment.runtime.view.View;
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

/** What the platform is given to run. */
@Configuration(proxyBeanMethods = false)
class CapacityWiring {

  private static final String ROTATION = "rotation";
  private static final String STORIES = "stories";

  @Bean
  Deciders<CapacityEvent> deciders() {
    return new Deciders<>(CapacityEvent.class, CapacityTags::of)
        .add(TellSquad.class, TellSquadDecider.DECIDER)
        .add(TellMember.class, TellMemberDecider.DECIDER)
        .add(TellDuty.class, TellDutyDecider.DECIDER)
        .add(TellStory.class, TellStoryDecider.DECIDER)
        .add(TellStories.class, TellStoriesDecider.DECIDER)
        .add(SetFloor.class, SetFloorDecider.DECIDER)
        .add(SetPolicy.class, SetPolicyDecider.DECIDER)
        .add(SetCadence.class, SetCadenceDecider.DECIDER)
        .add(LetGardeningCount.class, LetGardeningCountDecider.DECIDER)
        .add(MapEnabler.class, MapEnablerDecider.DECIDER)
        .add(OpenIteration.class, OpenIterationDecider.DECIDER)
        .add(Reserve.class, ReserveDecider.DECIDER)
        .add(ReserveAll.class, ReserveAllDecider.DECIDER)
        .add(Release.class, ReleaseDecider.DECIDER)
        .add(Reclassify.class, ReclassifyDecider.DECIDER)
        .add(Spend.class, SpendDecider.DECIDER)
        .add(DeclareRaid.class, DeclareRaidDecider.DECIDER)
        .add(CloseIteration.class, CloseIterationDecider.DECIDER)
        .add(CorrectSpending.class, CorrectSpendingDecider.DECIDER)
        .add(ForgiveDebt.class, ForgiveDebtDecider.DECIDER)
        .add(EraseText.class, EraseTextDecider.DECIDER)
        .add(RaiseAlerts.class, RaiseAlertsDecider.DECIDER);
  }

  @Bean
  Texts texts(MongoDatabase database) {
    return new Texts(database);
  }

  @Bean
  TextKeeper<CapacityEvent> textKeeper(
      Texts texts,
      Commands<CapacityEvent> commands,
      Clock clock,
      @Value("${allotment.mongo.alone:false}") boolean alone) {
    var kept =
        new Kept<CapacityEvent, TextErased>(
            TextErased.class, TextErased::text, CapacityEvent::texts, CapacityTags::text);
    return new TextKeeper<>(texts, kept, commands, clock, alone);
  }

  @Bean
  Channel rotation(GrpcChannelFactory channels, ServiceTokens tokens) {
    return ClientInterceptors.intercept(channels.createChannel(ROTATION), tokens.to(ROTATION));
  }

  @Bean
  ViewOf<Message> rotationView(WhenRotationTellsThenRecord reaction, Channel rotation) {
    FeedSource feed =
        new FeedSource(FeedGrpc.newStub(rotation), WhenRotationTellsThenRecord.EVENTS);
    return heard(reaction, feed, WhenRotationTellsThenRecord.EVENTS);
  }

  @Bean
  ViewOf<Message> storiesView(
      WhenStoriesTellThenRecord reaction, GrpcChannelFactory channels, ServiceTokens tokens) {
    Channel stories =
        ClientInterceptors.intercept(channels.createChannel(STORIES), tokens.to(STORIES));
    FeedSource feed = new FeedSource(FeedGrpc.newStub(stories), WhenStoriesTellThenRecord.EVENTS);
    return heard(reaction, feed, WhenStoriesTellThenRecord.EVENTS);
  }

  @Bean
  FeedServer<CapacityEvent> feed(EventStore log, Commands<CapacityEvent> commands, Clock clock) {
    return new FeedServer<>(log, CapacityEvent.class, new CapacityFeed(commands::events), clock);
  }

  @Bean
  ViewOf<CapacityEvent> alertsView(
      WhenCapacityChangesThenAlert reaction,
      EventStore events,
      EventNames<CapacityEvent> names,
      EventLog log) {
    return new ViewOf<>(
        reaction, events, names.named(CapacityEvent.class, reaction.types()), log::head);
  }

  private static ViewOf<Message> heard(
      View<Message> reaction, FeedSource feed, List<Message> events) {
    Map<QualifiedName, Class<? extends Message>> types = new HashMap<>();
    events.forEach(event -> types.put(FeedSource.nameOf(event), event.getClass()));
    return new ViewOf<>(reaction, feed, types, feed::told);
  }
}
