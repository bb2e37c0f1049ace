package io.allotment.stories;

import com.google.protobuf.Message;
import com.mongodb.client.MongoDatabase;
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
import io.allotment.stories.confirmclass.ConfirmClass;
import io.allotment.stories.confirmclass.ConfirmClassDecider;
import io.allotment.stories.erasetext.EraseText;
import io.allotment.stories.erasetext.EraseTextDecider;
import io.allotment.stories.event.OfStory;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesTags;
import io.allotment.stories.feed.StoriesFeed;
import io.allotment.stories.removestory.RemoveStory;
import io.allotment.stories.removestory.RemoveStoryDecider;
import io.allotment.stories.setrules.SetRules;
import io.allotment.stories.setrules.SetRulesDecider;
import io.allotment.stories.suggestagain.SuggestAgain;
import io.allotment.stories.suggestagain.SuggestAgainDecider;
import io.allotment.stories.takeback.TakeBack;
import io.allotment.stories.takeback.TakeBackDecider;
import io.allotment.stories.tellstories.TellStories;
import io.allotment.stories.tellstories.TellStoriesDecider;
import io.allotment.stories.view.squad.SquadProjection;
import io.allotment.stories.view.story.StoryProjection;
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
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the platform is given to run: deciders, views, texts and the feed. */
@Configuration(proxyBeanMethods = false)
class StoriesWiring {

  private static final String ROTATION = "rotation";

  /** More than there are scheduled tasks. */
  private static final int TASKS = 16;

  @Bean
  Deciders<StoriesEvent> deciders() {
    return new Deciders<>(StoriesEvent.class, StoriesTags::of)
        .add(TellStories.class, TellStoriesDecider.DECIDER)
        .add(RemoveStory.class, RemoveStoryDecider.DECIDER)
        .add(ConfirmClass.class, ConfirmClassDecider.DECIDER)
        .add(TakeBack.class, TakeBackDecider.DECIDER)
        .add(SetRules.class, SetRulesDecider.DECIDER)
        .add(SuggestAgain.class, SuggestAgainDecider.DECIDER)
        .add(EraseText.class, EraseTextDecider.DECIDER);
  }

  /** Imports, readings and learning take long, and none of them is to wait for another. */
  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(TASKS);
    scheduler.setThreadNamePrefix("stories-");
    return scheduler;
  }

  @Bean
  Texts texts(MongoDatabase database) {
    return new Texts(database);
  }

  @Bean
  TextKeeper<StoriesEvent> textKeeper(
      Texts texts,
      Commands<StoriesEvent> commands,
      Clock clock,
      @Value("${allotment.mongo.alone:false}") boolean alone) {
    var kept =
        new Kept<StoriesEvent, StoryTextErased>(
            StoryTextErased.class, StoryTextErased::text, StoriesTags::referred, StoriesTags::text);
    return new TextKeeper<>(texts, kept, commands, clock, alone);
  }

  @Bean
  Channel rotation(GrpcChannelFactory channels, ServiceTokens tokens) {
    return ClientInterceptors.intercept(channels.createChannel(ROTATION), tokens.to(ROTATION));
  }

  @Bean
  FeedSource rotationFeed(Channel rotation) {
    return new FeedSource(FeedGrpc.newStub(rotation), SquadProjection.EVENTS);
  }

  @Bean
  ViewOf<Message> squadsView(SquadProjection projection, FeedSource rotationFeed) {
    Map<QualifiedName, Class<? extends Message>> types = new HashMap<>();
    List<Message> events = SquadProjection.EVENTS;
    events.forEach(event -> types.put(FeedSource.nameOf(event), event.getClass()));
    return new ViewOf<>(projection, rotationFeed, types, rotationFeed::told);
  }

  @Bean
  FeedServer<StoriesEvent> feed(EventStore log, Clock clock) {
    return new FeedServer<>(log, StoriesEvent.class, new StoriesFeed(), clock);
  }

  @Bean
  ViewOf<OfStory> storiesView(
      StoryProjection projection, EventStore events, EventNames<StoriesEvent> names, EventLog log) {
    return new ViewOf<>(
        projection, events, names.named(OfStory.class, projection.types()), log::head);
  }
}
