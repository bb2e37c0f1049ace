package io.allotment.community.event;

import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;
import static io.allotment.community.ThemeSample.FLAKY;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.SLOW;
import static io.allotment.community.ThemeSample.stories;

import io.allotment.community.event.OfText.TextErased;
import io.allotment.community.event.OfTheme.ProposalDismissed;
import io.allotment.community.event.OfTheme.StoriesAddedToTheme;
import io.allotment.community.event.OfTheme.StoriesTakenFromTheme;
import io.allotment.community.event.OfTheme.ThemeAdopted;
import io.allotment.community.event.OfTheme.ThemeEnded;
import io.allotment.community.event.OfTheme.ThemeNamed;
import io.allotment.community.event.OfTheme.ThemeSplit;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.event.OfThresholds.ThresholdsSet;
import io.allotment.community.event.OfView.ViewDropped;
import io.allotment.community.event.OfView.ViewSaved;
import io.allotment.community.event.OfWall.WallLinked;
import io.allotment.community.event.OfWall.WallRevoked;
import io.allotment.community.model.ProposalKey;
import io.allotment.community.model.Thresholds;
import io.allotment.community.model.ViewId;
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
    WallId wall = new WallId("wall");
    String digest = "0".repeat(64);
    return Stream.of(
            ReviewEvents.ALL,
            List.of(
                new ThemeAdopted(FLAKY, WORDS, stories("shop-12", "till-7"), INES, NOW),
                new ThemeNamed(FLAKY, WORDS, INES, NOW),
                new StoriesAddedToTheme(FLAKY, stories("shop-13"), INES, NOW),
                new StoriesTakenFromTheme(FLAKY, stories("till-7"), INES, NOW),
                new ThemesMerged(FLAKY, List.of(SLOW), INES, NOW),
                new ThemeSplit(FLAKY, FRESH, WORDS, stories("shop-13"), INES, NOW),
                new ThemeEnded(FLAKY, INES, NOW),
                new ProposalDismissed(
                    new ProposalKey("shop-14"), stories("shop-14", "till-8"), INES, NOW)),
            List.of(
                new ViewSaved(new ViewId("old-upgrades"), INES, WORDS, WORDS, INES, NOW),
                new ViewDropped(new ViewId("old-upgrades"), null, INES, NOW)),
            List.of(
                new ThresholdsSet(1, Thresholds.DEFAULT, INES, NOW),
                new WallLinked(wall, digest, INES, NOW),
                new WallRevoked(wall, digest, INES, NOW)),
            List.of(new TextErased(WORDS.id(), NOW)))
        .<CommunityEvent>flatMap(List::stream)
        .toList();
  }
}
