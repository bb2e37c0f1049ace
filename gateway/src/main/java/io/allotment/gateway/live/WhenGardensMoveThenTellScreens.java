package io.allotment.gateway.live;

import com.google.protobuf.Any;
import io.allotment.gateway.change.Changes;
import io.allotment.proto.community.v1.WatchGrpc;
import io.allotment.runtime.feed.FeedSubscription;
import io.allotment.runtime.security.ServiceTokens;
import io.grpc.Channel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;

/**
 * Has open screens look again at what the community sees once it sees something new; what happens
 * in a service is told earlier, when it is not seen there yet.
 */
@Component
@ConditionalOnProperty("spring.grpc.client.channels.community.address")
class WhenGardensMoveThenTellScreens extends TellingScreensSeldom {

  WhenGardensMoveThenTellScreens(
      GrpcChannelFactory channels, ServiceTokens tokens, Changes changes) {
    super("community", channels, tokens, changes);
  }

  @Override
  FeedSubscription.Subscribing feed(Channel channel) {
    return WatchGrpc.newStub(channel)::moves;
  }

  @Override
  void tell(Any event) {
    changed("");
  }
}
