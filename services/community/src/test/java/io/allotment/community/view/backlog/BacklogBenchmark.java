package io.allotment.community.view.backlog;

import static io.allotment.community.Told.story;
import static io.allotment.community.Told.suggested;
import static io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_OPERATIONAL;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.allotment.community.RunningCommunity;
import io.allotment.community.model.Kind;
import io.allotment.community.view.story.StoryProjection;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * What a page of the backlog costs beside a bare find, by the index of ids, of the same documents,
 * over HTTP as people ask, at 1,000, 10,000 and 100,000 stories of 500 squads. Both are taken in
 * turn and their medians compared; what a request costs by itself, whatever it asks, is measured in
 * the same run, since it is in every page.
 */
public final class BacklogBenchmark {

  private static final int SQUADS = 500;
  private static final int ROUNDS = 300;
  private static final int WARMING = 600;
  private static final int PIECE = 5_000;
  private static final int RARE = 4_000;
  private static final String[] WORDS = {
    "flaky",
    "browser",
    "test",
    "certificate",
    "expires",
    "slow",
    "query",
    "orders",
    "alert",
    "nobody",
    "staging",
    "drifts",
    "runbook",
    "missing",
    "framework",
    "upgrade",
    "disk",
    "full",
    "login",
    "timeout",
    "queue",
    "backlog",
    "memory",
    "leak",
    "index",
    "rebuild",
    "secret",
    "rotate"
  };

  private final RunningCommunity community;
  private Api reader;
  private final MongoCollection<Document> documents;

  private BacklogBenchmark(RunningCommunity community) {
    this.community = community;
    this.reader = community.as("kim");
    this.documents = community.bean(MongoDatabase.class).getCollection(StoryProjection.NAME);
  }

  public static void main(String[] arguments) {
    System.out.println(
        "stories  asked for                      page / bare find  bare request / bare find");
    int[] sizes =
        arguments.length > 0
            ? Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()
            : new int[] {1_000, 10_000, 100_000};
    for (int stories : sizes) {
      try (RunningCommunity community = new RunningCommunity()) {
        new BacklogBenchmark(community).measure(stories);
      }
    }
  }

  private void measure(int stories) {
    tell(stories);
    String deep = cursor(10);
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("the oldest", "");
    queries.put("ten pages on", "cursor=" + deep);
    queries.put("the largest, old and unconfirmed", "sort=largest&older=100&confirmed=false");
    queries.put("of two kinds", "kind=upgrade&kind=toil");
    queries.put("of one squad", "squad=squad-7");
    queries.put("mistyped words", "q=certifcate+expires");
    for (int round = 0; round < WARMING; round++) {
      queries.values().forEach(this::page);
    }
    queries.forEach((name, query) -> compare(stories, name, query));
  }

  private void tell(int stories) {
    Random random = new Random(7);
    List<String> vocabulary = vocabulary(random);
    Instant now = Instant.now();
    Kind[] kinds = Kind.values();
    for (int n = 0; n < stories; n++) {
      String id = "story-" + n;
      String squad = "squad-" + random.nextInt(SQUADS);
      community.texts().put(id, words(random, vocabulary, 6), words(random, vocabulary, 40));
      community
          .stories()
          .tell(
              story(id, squad, now.minus(Duration.ofMinutes(random.nextInt(400_000)))).build(),
              suggested(
                  id, squad, STORY_CLASS_OPERATIONAL, kinds[random.nextInt(kinds.length)].word()));
      if (n % PIECE == PIECE - 1) {
        Wait.until(() -> community.has(StoryProjection.NAME, community.stories()));
      }
    }
    Wait.until(
        () -> reader.get("/api/community/backlog/counts").json().path("total").asInt() == stories);
  }

  /** Some real words among many that are made up, so that as in texts most words are rare. */
  private static List<String> vocabulary(Random random) {
    List<String> vocabulary = new ArrayList<>();
    for (int n = 0; n < RARE; n++) {
      int syllables = 2 + random.nextInt(3);
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable < syllables; syllable++) {
        word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)))
            .append("aeiou".charAt(random.nextInt(5)));
      }
      vocabulary.add(word.toString());
    }
    vocabulary.addAll(RARE / 100, List.of(WORDS));
    return vocabulary;
  }

  private static String words(Random random, List<String> vocabulary, int count) {
    List<String> words = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      words.add(vocabulary.get((int) (vocabulary.size() * Math.pow(random.nextDouble(), 3))));
    }
    return String.join(" ", words);
  }

  private JsonNode page(String query) {
    return reader.get("/api/community/backlog?" + query).mustBe(200).json();
  }

  private String cursor(int pages) {
    String cursor = page("").path("next").asString();
    for (int n = 1; n < pages; n++) {
      cursor = page("cursor=" + cursor).path("next").asString();
    }
    return cursor;
  }

  private void compare(int stories, String name, String query) {
    reader = community.as("kim");
    List<String> ids = new ArrayList<>();
    page(query).path("items").forEach(story -> ids.add(story.path("story").asString()));
    if (ids.isEmpty()) {
      throw new IllegalStateException("nothing is found for " + query);
    }
    long[] finds = new long[ROUNDS];
    long[] pages = new long[ROUNDS];
    long[] bare = new long[ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long find = time(() -> documents.find(Filters.in("_id", ids)).into(new ArrayList<>()));
      long page = time(() -> reader.get("/api/community/backlog?" + query));
      long request = time(() -> reader.get("/api/community/freshness"));
      if (round >= 0) {
        finds[round] = find;
        pages[round] = page;
        bare[round] = request;
      }
    }
    System.out.printf(
        "%7d  %-32s %14.2f  %24.2f   (%d documents, find %d µs)%n",
        stories,
        name,
        (double) median(pages) / median(finds),
        (double) median(bare) / median(finds),
        ids.size(),
        median(finds) / 1_000);
  }

  private static long time(Runnable what) {
    long began = System.nanoTime();
    what.run();
    return System.nanoTime() - began;
  }

  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
