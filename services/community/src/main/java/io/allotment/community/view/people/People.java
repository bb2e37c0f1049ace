package io.allotment.community.view.people;

import io.allotment.community.model.MemberId;
import io.allotment.proto.rotation.v1.DirectoryGrpc.DirectoryBlockingStub;
import io.allotment.proto.rotation.v1.NamesRequest;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the rotation what people are called. */
@Component
public class People {

  private static final Logger LOG = LoggerFactory.getLogger(People.class);

  private final DirectoryBlockingStub directory;

  /** As they were told last, for when the rotation is away; in memory only. */
  private final Map<MemberId, String> known = new ConcurrentHashMap<>();

  People(DirectoryBlockingStub directory) {
    this.directory = directory;
  }

  /** The names of these people, waiting a second at the most. */
  public Names names(Collection<MemberId> asked) {
    Set<MemberId> members = Set.copyOf(asked);
    if (members.isEmpty()) {
      return new Names(Map.of());
    }
    try {
      Map<String, String> told =
          directory
              .withDeadlineAfter(1, TimeUnit.SECONDS)
              .names(
                  NamesRequest.newBuilder()
                      .addAllMembers(members.stream().map(MemberId::value).toList())
                      .build())
              .getNamesMap();
      members.forEach(member -> remember(member, told));
    } catch (StatusRuntimeException away) {
      LOG.debug("The rotation gives no names now: {}", away.getStatus());
    }
    Map<MemberId, String> names = new HashMap<>(known);
    names.keySet().retainAll(members);
    return new Names(names);
  }

  private void remember(MemberId member, Map<String, String> told) {
    String name = told.get(member.value());
    if (name == null) {
      known.remove(member);
    } else {
      known.put(member, name);
    }
  }
}
