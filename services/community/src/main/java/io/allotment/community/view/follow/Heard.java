package io.allotment.community.view.follow;

import io.allotment.runtime.feed.FeedSource;
import io.allotment.runtime.view.Views;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** As of when the views hold everything that each service told. */
@Component
public final class Heard implements Followed {

  private final Views views;
  private final List<Source> sources;
  private final Map<String, Instant> complete = new ConcurrentHashMap<>();

  Heard(Views views, List<Source> sources) {
    this.views = views;
    this.sources = sources;
  }

  /** A service that is listened to, and the view that is made of it. */
  public record Source(String service, String view, FeedSource feed) {}

  /** While a view is behind what was heard, it is complete as of when it was not. */
  @Override
  public void follow() {
    Map<String, @Nullable Instant> now = new TreeMap<>();
    for (Source source : sources) {
      Instant heard = source.feed().heard();
      boolean all = views.lag(source.view()) == 0 && heard.isAfter(Instant.EPOCH);
      now.merge(source.service(), all ? heard : Instant.EPOCH, Heard::earlier);
    }
    now.forEach(
        (service, heard) -> {
          if (heard.isAfter(Instant.EPOCH)) {
            complete.put(service, heard);
          }
        });
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** By service, in the order asked for; null for one that was not heard since the start. */
  public Map<String, @Nullable Instant> asOf(String... services) {
    Map<String, @Nullable Instant> asOf = new LinkedHashMap<>();
    for (String service : services) {
      asOf.put(service, complete.get(service));
    }
    return asOf;
  }
}
