package io.allotment.runtime.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a service says about its notices; with a bean of this type it can send some. */
public interface NoticeSource {

  /** Where an owner is reached without connecting anything. */
  List<Connection> given(String owner);

  /** When an owner is not to be disturbed. */
  Optional<QuietHours> quiet(String owner);

  /** What a letter says now; empty where it is true no longer, so that it is not sent. */
  Optional<Message> compose(Letter letter);

  /** Who is on watch for an owner; empty where there is no such owner any more. */
  Optional<Watch> watch(String owner, Instant at);
}
