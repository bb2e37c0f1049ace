package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.gateway.change.Changes;
import io.allotment.runtime.security.ServiceTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;

/** Passes what happens in the rotation on to open screens. */
@Component
@ConditionalOnProperty("spring.grpc.client.channels.rotation.address")
class WhenRotationChangesThenTellScreens extends TellingScreens {

  private final Changes changes;

  WhenRotationChangesThenTellScreens(
      GrpcChannelFactory channels, ServiceTokens tokens, Changes changes) {
    super("rotation", channels, tokens);
    this.changes = changes;
  }

  @Override
  void tell(Any event) throws InvalidProtocolBufferException {
    RotationChanges.in(event).ifPresent(changes::publish);
  }
}
