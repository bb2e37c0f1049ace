package io.allotment.rotation.feed;

import io.allotment.proto.rotation.v1.ForgetReply;
import io.allotment.proto.rotation.v1.ForgetRequest;
import io.allotment.proto.rotation.v1.PeopleGrpc;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.notice.Forgetting;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has people forgotten whom another service removed. */
@Component
class PeopleForgotten extends PeopleGrpc.PeopleImplBase {

  private final Forgetting forgetting;

  PeopleForgotten(Forgetting forgetting) {
    this.forgetting = forgetting;
  }

  @Override
  public void forget(ForgetRequest request, StreamObserver<ForgetReply> reply) {
    forgetting.forget(
        request.getMembersList().stream().flatMap(id -> member(id).stream()).toList());
    reply.onNext(ForgetReply.getDefaultInstance());
    reply.onCompleted();
  }

  /** Elsewhere more ids are possible than here; who has such a one was never heard of here. */
  private static Optional<MemberId> member(String id) {
    try {
      return Optional.of(new MemberId(id));
    } catch (IllegalArgumentException unheard) {
      return Optional.empty();
    }
  }
}
