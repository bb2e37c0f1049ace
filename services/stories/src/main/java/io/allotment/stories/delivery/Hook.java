package io.allotment.stories.delivery;

import io.allotment.stories.connection.Connection;
import tools.jackson.databind.JsonNode;

/** Understands what the webhooks of one tracker say. */
interface Hook {

  /** The header that names a delivery: the same when it is sent again. */
  String naming();

  /** What a delivery says of items. */
  Said said(Connection connection, Delivered delivered, JsonNode payload);
}
