package io.allotment.gateway.live;

import com.google.protobuf.Any;
import io.allotment.gateway.change.Changes;
import io.allotment.runtime.security.ServiceTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;

/** Passes what is decided in the community on to open screens; all of it concerns everybody. */
@Component
@ConditionalOnProperty("spring.grpc.client.channels.community.address")
class WhenCommunityChangesThenTellScreens extends TellingScreensSeldom {

  WhenCommunityChangesThenTellScreens(
      GrpcChannelFactory channels, ServiceTokens tokens, Changes changes) {
    super("community", channels, tokens, changes);
  }

  @Override
  void tell(Any event) {
    changed("");
  }
}
