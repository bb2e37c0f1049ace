package io.allotment.community.event;

import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;

import io.allotment.community.event.OfText.TextErased;
import io.allotment.community.event.OfView.ViewDropped;
import io.allotment.community.event.OfView.ViewSaved;
import io.allotment.community.model.ViewId;
import io.allotment.eventlog.EventCodec;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.golden.GoldenEventsContract;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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
    return Stream.of(
            ReviewEvents.ALL,
            List.of(
                new ViewSaved(new ViewId("old-upgrades"), INES, WORDS, WORDS, INES, NOW),
                new ViewDropped(new ViewId("old-upgrades"), null, INES, NOW)),
            List.of(new TextErased(WORDS.id(), NOW)))
        .<CommunityEvent>flatMap(List::stream)
        .toList();
  }
}
