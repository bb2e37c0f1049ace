package io.allotment.community;

import com.google.protobuf.Message;
import io.allotment.community.view.roster.RosterProjection;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.rotation.v1.DirectoryGrpc;
import io.allotment.proto.rotation.v1.DirectoryGrpc.DirectoryBlockingStub;
import io.allotment.runtime.ViewOf;
import io.allotment.runtime.feed.FeedSource;
import io.allotment.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.core.QualifiedName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.client.GrpcChannelFactory;

/** Which feeds the community reads, and into which views. */
@Configuration(proxyBeanMethods = false)
class CommunityWiring {

  private static final String ROTATION = "rotation";

  @Bean
  Channel rotation(GrpcChannelFactory channels, ServiceTokens tokens) {
    return ClientInterceptors.intercept(channels.createChannel(ROTATION), tokens.to(ROTATION));
  }

  @Bean
  FeedSource rotationFeed(Channel rotation) {
    return new FeedSource(FeedGrpc.newStub(rotation), RosterProjection.EVENTS);
  }

  @Bean
  DirectoryBlockingStub directory(Channel rotation) {
    return DirectoryGrpc.newBlockingStub(rotation);
  }

  @Bean
  ViewOf<Message> rosterView(RosterProjection projection, FeedSource rotationFeed) {
    Map<QualifiedName, Class<? extends Message>> types = new HashMap<>();
    List<Message> events = RosterProjection.EVENTS;
    events.forEach(event -> types.put(FeedSource.nameOf(event), event.getClass()));
    return new ViewOf<>(projection, rotationFeed, types, rotationFeed::told);
  }
}
