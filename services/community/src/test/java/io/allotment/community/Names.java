package io.allotment.community;

import io.allotment.proto.rotation.v1.DirectoryGrpc;
import io.allotment.proto.rotation.v1.NamesReply;
import io.allotment.proto.rotation.v1.NamesRequest;
import io.grpc.stub.StreamObserver;
import java.util.Map;

/** What the rotation answers when it is asked for names. */
public final class Names extends DirectoryGrpc.DirectoryImplBase {

  private static final Map<String, String> NAMES =
      Map.of("ines", "Ines Hartmann", "jon", "Jon Weber");

  @Override
  public void names(NamesRequest request, StreamObserver<NamesReply> reply) {
    NamesReply.Builder known = NamesReply.newBuilder();
    request.getMembersList().stream()
        .filter(NAMES::containsKey)
        .forEach(member -> known.putNames(member, NAMES.get(member)));
    reply.onNext(known.build());
    reply.onCompleted();
  }
}
