package io.allotment.community.view;

import static io.allotment.community.Told.story;
import static io.allotment.community.Told.suggested;
import static io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_OPERATIONAL;
import static io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_TACTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.mongodb.client.MongoCollection;
import io.allotment.community.RunningCommunity;
import io.allotment.community.Spending;
import io.allotment.community.Telling;
import io.allotment.community.Told;
import io.allotment.community.model.Week;
import io.allotment.proto.rotation.v1.CarriedItem;
import io.allotment.proto.rotation.v1.SquadArchived;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.runtime.feed.Peer;
import io.allotment.runtime.http.Wait;
import io.allotment.runtime.view.View;
import io.allotment.runtime.view.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the others went through while they told it. */
class RebuiltTest {

  private static final Instant NOW = Instant.now();
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  private static final Week WEEK = Week.of(NOW);
  private static final List<String> PICTURES =
      List.of(
          "roster",
          "garden",
          "recurring",
          "mix",
          "backlog",
          "backlog/counts",
          "reserve?history=12",
          "raids",
          "scorecards",
          "themes");

  private final Random random = new Random(26);
  private RunningCommunity community;

  @BeforeEach
  void start() {
    community = new RunningCommunity();
  }

  @AfterEach
  void stop() {
    community.close();
  }

  @Test
  void eachViewRebuiltFromNothingIsTheLiveOneAndEachPictureAnswersMeanwhile() {
    tellSome();
    peers().forEach(Peer::goAway);
    tellSome();
    peers().forEach(Peer::comeBack);
    Wait.until(this::allIsRead);
    tellSome();
    community.restart();
    tellSome();
    Wait.until(this::allIsRead);
    Map<String, Set<Document>> live = written();
    assertThat(live).hasSizeGreaterThan(4).doesNotContainValue(Set.of());

    Map<String, Integer> before = generations();
    views().names().forEach(views()::rebuild);
    Wait.until(
        () -> {
          PICTURES.forEach(
              picture -> community.as("ines").get("/api/community/" + picture).mustBe(200));
          return before.entrySet().stream()
              .allMatch(view -> generations().get(view.getKey()) > view.getValue());
        });
    assertThat(written()).isEqualTo(live);
  }

  private List<Peer> peers() {
    return List.of(community.rotation(), community.stories(), community.capacity());
  }

  private Views views() {
    return community.bean(Views.class);
  }

  private boolean allIsRead() {
    return Map.of(
            "roster", community.rotation(),
            "tending", community.rotation(),
            "stories", community.stories(),
            "reserve", community.capacity())
        .entrySet()
        .stream()
        .allMatch(view -> community.has(view.getKey(), view.getValue()));
  }

  private Map<String, Integer> generations() {
    Map<String, Integer> generations = new TreeMap<>();
    views().names().forEach(view -> generations.put(view, views().state(view).generation()));
    return generations;
  }

  /** All documents of all views, by the name of their collection. */
  private Map<String, Set<Document>> written() {
    Map<String, Set<Document>> all = new TreeMap<>();
    for (View<?> view : community.views()) {
      for (String name : view.collections()) {
        all.put(name, views().read(view.name(), generation -> read(generation.collection(name))));
      }
    }
    return all;
  }

  private static Set<Document> read(MongoCollection<Document> documents) {
    return documents.find().into(new HashSet<>());
  }

  private void tellSome() {
    many(community.rotation(), this::ofRotation);
    many(community.stories(), this::ofStories);
    many(community.capacity(), this::ofCapacity);
  }

  private void many(Peer peer, Function<String, Message> telling) {
    Stream.generate(() -> telling.apply("squad-" + random.nextInt(5)))
        .limit(120)
        .forEach(peer::tell);
  }

  private Message ofRotation(String squad) {
    Week week = WEEK.plus(random.nextInt(8) - 4);
    CarriedItem item = Telling.item("item-" + random.nextInt(9), week, Telling.start(week));
    return switch (random.nextInt(8)) {
      case 0, 1 -> Telling.squad(squad, "Squad " + random.nextInt(100));
      case 2, 3 -> Telling.turns(squad, Telling.turn(week, "ines", "", "jon"));
      case 4 -> Telling.open(squad, item);
      case 5 -> Telling.closed(squad, item, Telling.start(week));
      case 6 -> Telling.noted(squad, week, 15 * random.nextInt(9) - 15);
      default ->
          random.nextInt(20) == 0
              ? SquadArchived.newBuilder().setSquad(squad).build()
              : Telling.pulledIn(squad, "call-" + random.nextInt(9), week, random.nextBoolean());
    };
  }

  private Message ofStories(String squad) {
    String id = "story-" + random.nextInt(90);
    Instant created = NOW.minus(Duration.ofHours(random.nextInt(9_000)));
    community.texts().put(id, "Certificate of gate " + id + " expires", "Nobody looks");
    return switch (random.nextInt(7)) {
      case 0, 1 -> story(id, squad, created).build();
      case 2 -> story(id, squad, created).setProgress(Told.closed(created, NOW)).build();
      case 3 -> suggested(id, squad, STORY_CLASS_OPERATIONAL, "upgrade");
      case 4 -> Told.confirmed(id, squad, STORY_CLASS_OPERATIONAL, "toil");
      case 5 -> Told.confirmed(id, squad, STORY_CLASS_TACTICAL, "");
      default ->
          random.nextInt(5) == 0
              ? StoryGone.newBuilder().setSquad(squad).setStory(id).build()
              : suggested(id, squad, STORY_CLASS_OPERATIONAL, "flaky-test");
    };
  }

  private Message ofCapacity(String squad) {
    int number = random.nextInt(3);
    Spending spending = new Spending(squad, "i-" + number);
    LocalDate first = TODAY.minusDays(14L * number);
    return switch (random.nextInt(7)) {
      case 0, 1 -> spending.opened(first, first.plusDays(13));
      case 2 -> spending.measured(15_000, 1_000 + 500L * random.nextInt(9));
      case 3 -> spending.undeclared("raid-" + random.nextInt(3), 500);
      case 4 -> spending.declared("raid-" + random.nextInt(3), "", 750, 750);
      case 5 -> spending.forgiven(250, 500);
      default ->
          random.nextInt(8) == 0
              ? spending.closed(500)
              : Spending.floor(25 + random.nextInt(9), TODAY.plusDays(random.nextInt(5)));
    };
  }
}
