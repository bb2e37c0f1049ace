package io.allotment.rotation.feed;

import io.allotment.proto.rotation.v1.DirectoryGrpc;
import io.allotment.proto.rotation.v1.NamesReply;
import io.allotment.proto.rotation.v1.NamesRequest;
import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.model.MemberId;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Component;

/** Answers other services what members are called. */
@Component
class DirectoryQueries extends DirectoryGrpc.DirectoryImplBase {

  private final Directory directory;

  DirectoryQueries(Directory directory) {
    this.directory = directory;
  }

  @Override
  public void names(NamesRequest request, StreamObserver<NamesReply> reply) {
    try {
      var members = request.getMembersList().stream().map(MemberId::new).toList();
      NamesReply.Builder names = NamesReply.newBuilder();
      directory.names(members).byMember().forEach((id, name) -> names.putNames(id.value(), name));
      reply.onNext(names.build());
      reply.onCompleted();
    } catch (IllegalArgumentException shape) {
      reply.onError(
          Status.INVALID_ARGUMENT.withDescription(shape.getMessage()).asRuntimeException());
    }
  }
}
