package io.allotment.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.MessageType;
import org.bson.Document;

/** Events with a past: changed twice, renamed, and split in two. */
final class GardenTypes {

  record Plant(String name, int branches) {}

  /** Version 1 counted the plants, version 2 named them, version 3 says how much of each. */
  record Pruned(String gardener, List<Plant> plants) {}

  /** Was called Planted. */
  record Sown(String bed) {}

  /** Was Tended, with what was done. */
  record Watered(String bed) {}

  /** Was Tended, with what was done. */
  record Weeded(String bed) {}

  static final EventTypes TYPES =
      EventTypes.builder()
          .event("garden.Pruned", "3", Pruned.class)
          .upgrade("garden.Pruned", "1", "2", GardenTypes::nameThePlants)
          .upgrade("garden.Pruned", "2", "3", GardenTypes::countTheBranches)
          .event("garden.Sown", Sown.class)
          .upgrade(type("garden.Planted"), type("garden.Sown"), old -> old)
          .event("garden.Watered", Watered.class)
          .event("garden.Weeded", Weeded.class)
          .split(
              type("garden.Tended"),
              Set.of(type("garden.Watered"), type("garden.Weeded")),
              old ->
                  type(old.getString("act").equals("water") ? "garden.Watered" : "garden.Weeded"))
          .build();

  private GardenTypes() {}

  private static MessageType type(String name) {
    return new MessageType(name, "1");
  }

  private static Document nameThePlants(Document old) {
    List<Document> named = new ArrayList<>();
    for (int i = 0; i < old.getInteger("plants"); i++) {
      named.add(new Document("name", "unknown"));
    }
    return new Document("by", old.getString("by")).append("plants", named);
  }

  /** Alters what it is given, down to its leaves. */
  private static Document countTheBranches(Document old) {
    for (Document plant : old.getList("plants", Document.class)) {
      plant.append("branches", plant.getInteger("branches", 0) + 1);
    }
    old.append("gardener", old.remove("by"));
    return old;
  }
}
