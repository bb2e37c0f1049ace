package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.gateway.change.Changes;
import io.allotment.runtime.security.ServiceTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;

/** Passes what happens to capacity on to open screens: an absence measures iterations anew. */
@Component
@ConditionalOnProperty("spring.grpc.client.channels.capacity.address")
class WhenCapacityChangesThenTellScreens extends TellingScreensSeldom {

  WhenCapacityChangesThenTellScreens(
      GrpcChannelFactory channels, ServiceTokens tokens, Changes changes) {
    super("capacity", channels, tokens, changes);
  }

  @Override
  void tell(Any event) throws InvalidProtocolBufferException {
    CapacityChanges.in(event).ifPresent(this::changed);
  }
}
