package io.allotment.runtime.problem;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.allotment.runtime.decide.Rule;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;

/**
 * A refusal as it travels between services: a {@code google.rpc.Status} with the sentence as its
 * message and a {@code google.rpc.ErrorInfo} with the id of the rule as its reason.
 *
 * @param rule the id of the rule
 * @param detail what broke it, and what to do next
 */
public record GrpcRefusal(String rule, String detail) {

  private static final String DOMAIN = "allotment";

  /** What a service answers where a rule refuses what it was asked. */
  public static StatusRuntimeException of(Rule rule, String detail) {
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(code(rule).value())
            .setMessage(detail)
            .addDetails(
                Any.pack(ErrorInfo.newBuilder().setReason(rule.id()).setDomain(DOMAIN).build()))
            .build());
  }

  /** Only what is prepared anew on facts that moved is asked again as it is. */
  private static Code code(Rule rule) {
    if (rule.stale()) {
      return Code.ABORTED;
    }
    return switch (rule.status()) {
      case 400 -> Code.INVALID_ARGUMENT;
      case 403 -> Code.PERMISSION_DENIED;
      case 404 -> Code.NOT_FOUND;
      case 429 -> Code.RESOURCE_EXHAUSTED;
      case 503 -> Code.UNAVAILABLE;
      default -> Code.FAILED_PRECONDITION;
    };
  }

  /**
   * The refusal that an answer is, where asking again does not help; none where nothing is known of
   * what became of the question, or facts only moved meanwhile.
   */
  public static Optional<GrpcRefusal> in(StatusRuntimeException answer) {
    return switch (answer.getStatus().getCode()) {
      case INVALID_ARGUMENT, PERMISSION_DENIED, NOT_FOUND, FAILED_PRECONDITION -> rule(answer);
      default -> Optional.empty();
    };
  }

  private static Optional<GrpcRefusal> rule(StatusRuntimeException answer) {
    Status status = StatusProto.fromThrowable(answer);
    if (status == null) {
      return Optional.empty();
    }
    return status.getDetailsList().stream()
        .filter(detail -> detail.is(ErrorInfo.class))
        .map(GrpcRefusal::info)
        .filter(info -> info.getDomain().equals(DOMAIN))
        .findFirst()
        .map(info -> new GrpcRefusal(info.getReason(), status.getMessage()));
  }

  private static ErrorInfo info(Any detail) {
    try {
      return detail.unpack(ErrorInfo.class);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a detail that is not what it says", e);
    }
  }
}
