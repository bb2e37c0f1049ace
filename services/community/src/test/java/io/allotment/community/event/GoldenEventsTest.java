package io.allotment.community.event;

import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;

import io.allotment.community.event.OfText.TextErased;
import io.allotment.community.event.OfThresholds.ThresholdsSet;
import io.allotment.community.event.OfWall.WallLinked;
import io.allotment.community.event.OfWall.WallRevoked;
import io.allotment.community.model.Thresholds;
import io.allotment.community.model.WallId;
import io.allotment.eventlog.EventCodec;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.golden.GoldenEventsContract;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import java.util.Collection;
import java.util.List;

/** What was written once can be read for ever: the files of a released version never change. */
class GoldenEventsTest extends GoldenEventsContract {

  private static final EventNames<CommunityEvent> NAMES =
      new EventNames<>("community", new Deciders<>(CommunityEvent.class, CommunityTags::of));
  private static final EventTypes TYPES = EventTypes.builder().events(NAMES.classes()).build();
  private static final EventCodec CODEC =
      new JacksonEventCodec(TYPES, new PlainValues(CommunityEvent.class));

  @Override
  protected EventTypes types() {
    return TYPES;
  }

  @Override
  protected EventCodec codec() {
    return CODEC;
  }

  @Override
  protected Collection<CommunityEvent> examples() {
    WallId wall = new WallId("wall");
    String digest = "0".repeat(64);
    return List.of(
        new TextErased(WORDS.id(), NOW),
        new ThresholdsSet(1, Thresholds.DEFAULT, INES, NOW),
        new WallLinked(wall, digest, INES, NOW),
        new WallRevoked(wall, digest, INES, NOW));
  }
}
