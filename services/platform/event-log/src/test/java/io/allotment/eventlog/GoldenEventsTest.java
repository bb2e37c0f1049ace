package io.allotment.eventlog;

import io.allotment.eventlog.GardenTypes.Plant;
import io.allotment.eventlog.GardenTypes.Pruned;
import io.allotment.eventlog.GardenTypes.Sown;
import io.allotment.eventlog.GardenTypes.Watered;
import io.allotment.eventlog.GardenTypes.Weeded;
import io.allotment.eventlog.golden.GoldenEventsContract;
import java.util.Collection;
import java.util.List;
import org.axonframework.messaging.core.MessageType;

class GoldenEventsTest extends GoldenEventsContract {

  @Override
  protected EventTypes types() {
    return GardenTypes.TYPES;
  }

  @Override
  protected EventCodec codec() {
    return new JacksonEventCodec(GardenTypes.TYPES);
  }

  @Override
  protected Collection<?> examples() {
    return List.of(
        new Pruned("ines", List.of(new Plant("rose", 1), new Plant("unknown", 1))),
        new Sown("north"),
        new Watered("north"),
        new Weeded("north"));
  }

  @Override
  protected Object expected(String name, MessageType type) {
    return name.equals("Pruned-counted")
        ? new Pruned("ines", List.of(new Plant("unknown", 1), new Plant("unknown", 1)))
        : super.expected(name, type);
  }
}
