package io.allotment.community.view;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As of when an answer is: when each service it is made of was last heard, in that service's time.
 *
 * @param services by their names; null before the first time
 */
public record AsOf(Map<String, @Nullable OffsetDateTime> services) {
  public AsOf {
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
  }
}
