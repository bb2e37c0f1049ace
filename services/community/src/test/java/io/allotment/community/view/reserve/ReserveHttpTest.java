package io.allotment.community.view.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.RunningCommunity;
import io.allotment.community.Spending;
import io.allotment.community.Telling;
import io.allotment.runtime.http.Wait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checkout raided what it kept, Search did not, and Till plans nothing yet. */
class ReserveHttpTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final Spending BEFORE = new Spending("checkout", "i-1");
  private static final Spending NOW = new Spending("checkout", "i-2");

  private RunningCommunity community;

  @BeforeEach
  void start() {
    community = new RunningCommunity();
    community
        .rotation()
        .tell(
            Telling.squad("checkout", "Checkout"),
            Telling.squad("search", "Search"),
            Telling.squad("till", "Till"));
    community.sentences().put("why-raid-2", "The fair begins on Monday");
    community
        .capacity()
        .tell(
            BEFORE.opened(TODAY.minusDays(20), TODAY.minusDays(7)),
            BEFORE.measured(15_000, 4_500),
            BEFORE.closed(3_500),
            NOW.opened(TODAY.minusDays(6), TODAY.plusDays(7)),
            NOW.measured(15_000, 4_500),
            NOW.undeclared("raid-1", 1_500),
            NOW.declared("raid-2", "raid-1", 1_500, 5_000),
            new Spending("checkout", "i-3").opened(TODAY.plusDays(8), TODAY.plusDays(21)),
            new Spending("search", "s-1").opened(TODAY.minusDays(30), TODAY.minusDays(17)),
            new Spending("search", "s-1").measured(10_000, 3_000),
            Spending.floor(35, TODAY.plusDays(5)),
            Spending.floor(25, TODAY.plusDays(3)),
            NOW.forgiven(500, 4_500));
    Wait.until(() -> community.has("roster", community.rotation()));
    Wait.until(() -> community.has("reserve", community.capacity()));
    Wait.until(() -> !get("/raids").path("asOf").path("capacity").isNull());
  }

  @AfterEach
  void stop() {
    community.close();
  }

  private JsonNode get(String path) {
    return community.as("ines").get("/api/community" + path).mustBe(200).json();
  }

  @Test
  void theReserveOfAllSquadsIsHeldAgainstTheFloor() {
    JsonNode reserve = get("/reserve?history=3");
    assertThat(reserve.path("asOf").propertyNames()).containsExactly("capacity", "rotation");
    assertThat(reserve.path("floor").toString()).isEqualTo("{\"value\":30,\"from\":null}");
    assertThat(reserve.path("squads").valueStream().map(one -> one.path("name").asString()))
        .containsExactly("Checkout", "Search", "Till");
    JsonNode checkout = reserve.path("squads").get(0);
    assertThat(checkout.path("owed").toString())
        .isEqualTo("{\"value\":4500,\"unit\":\"milli-days\"}");
    JsonNode now = checkout.path("now");
    assertThat(now.path("iteration").asString()).isEqualTo("i-2");
    assertThat(now.path("open").asBoolean()).isTrue();
    assertThat(now.path("improvement").path("value").asInt()).isEqualTo(4_500);
    assertThat(now.path("kept").path("value").asInt()).isEqualTo(3_000);
    assertThat(now.path("keptPercent").asInt()).isEqualTo(2_000);
    assertThat(now.path("raided").path("value").asInt()).isEqualTo(1_500);
    assertThat(now.path("raidedPercent").asInt()).isEqualTo(1_000);
    assertThat(now.path("spent").path("value").asInt()).isEqualTo(1_000);
    assertThat(now.path("floor").asInt()).isEqualTo(30);
    assertThat(now.path("belowFloor").asBoolean()).isTrue();
    assertThat(checkout.path("history").size()).isEqualTo(1);
    assertThat(checkout.path("history").get(0).path("belowFloor").asBoolean()).isFalse();
    JsonNode search = reserve.path("squads").get(1).path("now");
    assertThat(search.path("iteration").asString()).isEqualTo("s-1");
    assertThat(search.path("belowFloor").asBoolean()).isFalse();
    JsonNode till = reserve.path("squads").get(2);
    assertThat(till.path("now").isNull()).isTrue();
    assertThat(till.path("owed").path("value").asInt()).isZero();
    assertThat(get("/reserve").path("squads").get(0).path("history").size()).isZero();
  }

  @Test
  void aRaidIsADecisionInOneSentenceUntilThatIsErased() {
    JsonNode raids = get("/raids");
    assertThat(raids.path("items").size()).isEqualTo(1);
    JsonNode raid = raids.path("items").get(0);
    assertThat(raid.path("raid").asString()).isEqualTo("raid-2");
    assertThat(raid.path("squad").toString())
        .isEqualTo("{\"squad\":\"checkout\",\"name\":\"Checkout\"}");
    assertThat(raid.path("from").asString()).isEqualTo("improvement");
    assertThat(raid.path("to").asString()).isEqualTo("feature");
    assertThat(raid.path("amount").path("value").asInt()).isEqualTo(1_500);
    assertThat(raid.path("reason").asString()).isEqualTo("deadline");
    assertThat(raid.path("sentence").asString()).isEqualTo("The fair begins on Monday");
    assertThat(raid.path("approver").path("name").asString()).isEqualTo("Ines Hartmann");
    assertThat(raid.path("delayed").toString()).isEqualTo("[\"upgrade\"]");
    assertThat(raid.path("at").asString()).endsWith("Z");
    assertThat(get("/raids?squad=search").path("items").size()).isZero();
    assertThat(get("/raids?since=" + Instant.now()).path("items").size()).isZero();

    community.sentences().erase("why-raid-2");
    JsonNode erased = get("/raids").path("items").get(0);
    assertThat(erased.path("sentence").isNull()).isTrue();
    assertThat(erased.path("reason").asString()).isEqualTo("deadline");
  }

  @Test
  void whileCapacityIsAwayAllElseIsShownAsOfThen() {
    String heard = get("/raids").path("asOf").path("capacity").asString();
    community.capacity().goAway();
    JsonNode raids = get("/raids");
    assertThat(raids.path("asOf").path("capacity").asString()).isEqualTo(heard);
    assertThat(raids.path("items").get(0).path("sentence").isNull()).isTrue();
    assertThat(raids.path("items").get(0).path("amount").path("value").asInt()).isEqualTo(1_500);
    community.capacity().comeBack();
    Wait.until(
        () -> get("/raids").path("items").get(0).path("sentence").asString("").startsWith("The"));
    community.restart();
    Wait.until(() -> community.has("reserve", community.capacity()));
    assertThat(get("/raids").path("items").size()).isEqualTo(1);
  }

  @Test
  void theAgendaReadsWhatBecameOfDebts() {
    Reserves reserves = community.bean(Reserves.class);
    List<DebtChange> changes = reserves.debts(Instant.EPOCH);
    assertThat(changes)
        .extracting(DebtChange::change)
        .containsExactly(DebtChange.Kind.OPENED, DebtChange.Kind.OPENED, DebtChange.Kind.FORGIVEN);
    assertThat(changes.getLast().reason()).isEqualTo("mercy");
    assertThat(changes.getLast().owed()).isEqualTo(4_500);
    assertThat(reserves.debts(Instant.now())).isEmpty();
    assertThat(reserves.now(Instant.now()).floor().on(TODAY.plusDays(9)).value()).isEqualTo(25);
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    for (String bad : List.of("/reserve?history=13", "/raids?limit=0", "/raids?limit=501")) {
      assertThat(community.as("ines").get("/api/community" + bad).mustBe(400).rule())
          .isEqualTo("bad-number");
    }
    assertThat(community.as("ines").get("/api/community/raids?since=soon").mustBe(400).rule())
        .isEqualTo("unreadable-request");
  }
}
