package io.allotment.eventlog.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.EventCodec;
import io.allotment.eventlog.EventTypes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.MessageType;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a service wrote once can be read for ever. It keeps a file for each type and version its
 * events ever had, {@code golden/events/<version>/<local name>.json}, and {@code <local
 * name>-<case>.json} beside it where one case is not enough. No file of a released version ever
 * changes; with {@code -Dallotment.golden=write} those of a new version are written.
 */
public abstract class GoldenEventsContract {

  private static final String FOLDER = "events";

  /** What the service reads. */
  protected abstract EventTypes types();

  /** How it reads and writes it. */
  protected abstract EventCodec codec();

  /** One event of each type, as it is today. */
  protected abstract Collection<?> examples();

  /**
   * What a file is read as.
   *
   * @param name the file's, without its folder and ending
   * @param type what its content is today
   * @return unless overridden, the example of that type
   */
  protected Object expected(String name, MessageType type) {
    return examples().stream()
        .filter(example -> typeOf(example).equals(type))
        .findFirst()
        .orElseThrow();
  }

  private MessageType typeOf(Object example) {
    return types().resolveOrThrow(example.getClass());
  }

  private static String local(MessageType type) {
    return type.qualifiedName().localName();
  }

  @TestFactory
  Stream<DynamicTest> isWrittenAsEver() {
    return examples().stream()
        .map(
            example -> {
              MessageType type = typeOf(example);
              return DynamicTest.dynamicTest(
                  local(type),
                  () ->
                      Golden.check(
                          "%s/%s/%s".formatted(FOLDER, type.version(), local(type)),
                          codec().encode(type, example).toJson()));
            });
  }

  @TestFactory
  Stream<DynamicTest> isReadAsEver() {
    return types().readable().stream()
        .flatMap(
            type ->
                files(type)
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                "%s/%s".formatted(type.version(), name),
                                () -> readsAsExpected(type, name))));
  }

  private void readsAsExpected(MessageType type, String name) {
    Document stored =
        Document.parse(Golden.read("%s/%s/%s".formatted(FOLDER, type.version(), name)).toString());
    EventCodec.Decoded read = codec().decode(type, stored);
    assertThat(read.payload()).isEqualTo(expected(name, read.type()));
    assertThat(codec().encode(read.type(), read.payload())).as("can be written").isNotNull();
  }

  private static Stream<String> files(MessageType type) {
    return Golden.in("%s/%s".formatted(FOLDER, type.version())).stream()
        .filter(name -> name.equals(local(type)) || name.startsWith(local(type) + "-"));
  }

  @Test
  void thereIsAFileForEveryVersionOfEveryEventAndNoOther() {
    Set<String> known = new HashSet<>();
    types().readable().forEach(type -> known.add(type.version() + "/" + local(type)));
    Set<String> kept = new HashSet<>();
    for (String version : Golden.folders(FOLDER)) {
      List<String> names = Golden.in(FOLDER + "/" + version);
      names.forEach(name -> kept.add(version + "/" + name.split("-", 2)[0]));
    }
    assertThat(kept).isEqualTo(known);
  }
}
