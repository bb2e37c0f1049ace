package io.allotment.community;

import com.google.protobuf.Message;
import io.allotment.community.view.follow.Heard.Source;
import io.allotment.community.view.garden.TendingProjection;
import io.allotment.community.view.reserve.ReserveProjection;
import io.allotment.community.view.roster.RosterProjection;
import io.allotment.community.view.story.StoryProjection;
import io.allotment.proto.capacity.v1.SentencesGrpc;
import io.allotment.proto.capacity.v1.SentencesGrpc.SentencesBlockingStub;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.rotation.v1.DirectoryGrpc;
import io.allotment.proto.rotation.v1.DirectoryGrpc.DirectoryBlockingStub;
import io.allotment.proto.stories.v1.TextsGrpc;
import io.allotment.proto.stories.v1.TextsGrpc.TextsBlockingStub;
import io.allotment.runtime.ViewOf;
import io.allotment.runtime.feed.FeedSource;
import io.allotment.runtime.security.ServiceTokens;
import io.allotment.runtime.view.View;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.client.GrpcChannelFactory;

/** Which feeds of the other services are read, and into which views. */
@Configuration(proxyBeanMethods = false)
class FeedsWiring {

  private static final String ROTATION = "rotation";
  private static final String STORIES = "stories";
  private static final String CAPACITY = "capacity";

  @Bean
  Channel rotation(GrpcChannelFactory channels, ServiceTokens tokens) {
    return ClientInterceptors.intercept(channels.createChannel(ROTATION), tokens.to(ROTATION));
  }

  @Bean
  FeedSource rotationFeed(Channel rotation) {
    return new FeedSource(
        FeedGrpc.newStub(rotation),
        Stream.of(RosterProjection.EVENTS, TendingProjection.EVENTS)
            .flatMap(List::stream)
            .toList());
  }

  @Bean
  DirectoryBlockingStub directory(Channel rotation) {
    return DirectoryGrpc.newBlockingStub(rotation);
  }

  @Bean
  ViewOf<Message> rosterView(RosterProjection projection, FeedSource rotationFeed) {
    return heard(projection, rotationFeed, RosterProjection.EVENTS);
  }

  @Bean
  Source rosterHeard(FeedSource rotationFeed) {
    return new Source(ROTATION, RosterProjection.NAME, rotationFeed);
  }

  @Bean
  Channel stories(GrpcChannelFactory channels, ServiceTokens tokens) {
    return ClientInterceptors.intercept(channels.createChannel(STORIES), tokens.to(STORIES));
  }

  @Bean
  FeedSource storiesFeed(Channel stories) {
    return new FeedSource(FeedGrpc.newStub(stories), StoryProjection.EVENTS);
  }

  @Bean
  TextsBlockingStub storyTexts(Channel stories) {
    return TextsGrpc.newBlockingStub(stories);
  }

  @Bean
  ViewOf<Message> storiesView(StoryProjection projection, FeedSource storiesFeed) {
    return heard(projection, storiesFeed, StoryProjection.EVENTS);
  }

  @Bean
  Source storiesHeard(FeedSource storiesFeed) {
    return new Source(STORIES, StoryProjection.NAME, storiesFeed);
  }

  @Bean
  ViewOf<Message> tendingView(TendingProjection projection, FeedSource rotationFeed) {
    return heard(projection, rotationFeed, TendingProjection.EVENTS);
  }

  @Bean
  Source tendingHeard(FeedSource rotationFeed) {
    return new Source(ROTATION, TendingProjection.NAME, rotationFeed);
  }

  @Bean
  Channel capacity(GrpcChannelFactory channels, ServiceTokens tokens) {
    return ClientInterceptors.intercept(channels.createChannel(CAPACITY), tokens.to(CAPACITY));
  }

  @Bean
  FeedSource capacityFeed(Channel capacity) {
    return new FeedSource(FeedGrpc.newStub(capacity), ReserveProjection.EVENTS);
  }

  @Bean
  SentencesBlockingStub capacitySentences(Channel capacity) {
    return SentencesGrpc.newBlockingStub(capacity);
  }

  @Bean
  ViewOf<Message> reserveView(ReserveProjection projection, FeedSource capacityFeed) {
    return heard(projection, capacityFeed, ReserveProjection.EVENTS);
  }

  @Bean
  Source reserveHeard(FeedSource capacityFeed) {
    return new Source(CAPACITY, ReserveProjection.NAME, capacityFeed);
  }

  private static ViewOf<Message> heard(View<Message> view, FeedSource feed, List<Message> events) {
    Map<QualifiedName, Class<? extends Message>> types = new HashMap<>();
    events.forEach(event -> types.put(FeedSource.nameOf(event), event.getClass()));
    return new ViewOf<>(view, feed, types, feed::told);
  }
}
