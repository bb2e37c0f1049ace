package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.gateway.change.Changes;
import io.allotment.runtime.security.ServiceTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;

/** Passes what happens to stories on to open screens: an import tells of thousands. */
@Component
@ConditionalOnProperty("spring.grpc.client.channels.stories.address")
class WhenStoriesChangeThenTellScreens extends TellingScreensSeldom {

  WhenStoriesChangeThenTellScreens(
      GrpcChannelFactory channels, ServiceTokens tokens, Changes changes) {
    super("stories", channels, tokens, changes);
  }

  @Override
  void tell(Any event) throws InvalidProtocolBufferException {
    StoriesChanges.in(event).ifPresent(this::changed);
  }
}
