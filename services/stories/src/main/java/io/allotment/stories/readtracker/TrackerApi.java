package io.allotment.stories.readtracker;

import io.allotment.runtime.outgoing.Asked;
import io.allotment.runtime.outgoing.Reply;
import io.allotment.stories.connection.Connection;
import io.allotment.stories.connection.Place;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the interface of a tracker is asked for the items of a project. */
interface TrackerApi {

  /** No page is larger than this; of larger ones fewer items are asked for. */
  int LARGEST = 16 * 1024 * 1024;

  /** What people call the tracker. */
  String title();

  /** How much earlier than the last item one has to ask, so that nothing is passed over. */
  Duration margin();

  /** Asks for the next page of a project, by when its items changed last. */
  Asked ask(Connection connection, Place place, Instant now);

  /** What is on the page that was asked for so; null where it is no page. */
  @Nullable Page page(Asked asked, Reply.Answered answer, JsonNode body);
}
