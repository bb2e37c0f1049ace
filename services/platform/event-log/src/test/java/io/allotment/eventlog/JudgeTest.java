package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.allotment.eventlog.Judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is judged in the database and what in memory meet without a gap between them. */
class JudgeTest {

  private TestServer server;
  private LogProbe log;
  private Judge judge;

  @BeforeEach
  void open() {
    server = new TestServer();
    MongoDatabase database = server.database();
    log =
        new LogProbe(
            database, new LogSettings(true, Duration.ofSeconds(1), Duration.ofSeconds(10), 1));
    judge = new Judge(log.log.commits(), log.log.recent());
    for (int i = 0; i < 5; i++) {
      log.append(LogProbe.event("T", "old", "squad:noise"));
    }
  }

  @AfterEach
  void close() {
    log.close();
    server.close();
  }

  private Pending pending(long marker) {
    return new Pending(
        LogProbe.unless(LogProbe.tagged("squad:x"), marker),
        List.of(LogProbe.stored("T", "new", "squad:x")),
        log.log.head());
  }

  @Test
  void whatComesRightBehindTheOldPartCounts() {
    Pending pending = pending(1);
    assertThat(judge.passesOldPart(pending)).isTrue();
    assertThat(pending.clearUpTo()).isEqualTo(6);
    log.append(LogProbe.event("T", "x", "squad:x"));
    assertThat(judge.judge(pending)).isEqualTo(new Verdict.Conflict());
  }

  @Test
  void whatIsForgottenMeanwhileIsReadAgain() {
    Pending pending = pending(6);
    log.append(LogProbe.event("T", "x", "squad:x"));
    log.append(LogProbe.event("T", "y"));
    log.append(LogProbe.event("T", "z"));
    assertThat(log.log.recent().since(6)).isEmpty();
    assertThat(judge.judge(pending)).isEqualTo(new Verdict.Conflict());
    assertThat(judge.judge(pending(7))).isEqualTo(new Verdict.Clear());
  }

  @Test
  void anAppendRecognizesItsOwnCommit() {
    Pending pending = pending(6);
    pending.markSent();
    log.log.commits().insert(List.of(pending.placedAt(6)));
    log.log.recent().extend(List.of(pending.placedAt(6)));
    assertThat(judge.judge(pending)).isEqualTo(new Verdict.Appended(7));
  }

  @Test
  void aSourceEndsBeforeItsMarker() {
    Commit commit =
        new Commit(
            6, "c", Instant.EPOCH, List.of(LogProbe.stored("T", "a"), LogProbe.stored("T", "b")));
    List<Object> texts = new ArrayList<>();
    log.log
        .reader()
        .read(
            commit,
            log.log.reader().wanted(EventCriteria.havingAnyTag()),
            1,
            7,
            entry -> texts.add(entry.message().payload()));
    assertThat(texts).containsExactly("a");
  }
}
