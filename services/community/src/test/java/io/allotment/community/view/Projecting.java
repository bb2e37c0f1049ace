package io.allotment.community.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.util.FileSystemUtils;

/** Feeds a view by hand, and looks at all that it has written. */
public final class Projecting implements AutoCloseable {

  private final Path data;
  private final EmbeddedDatabase server;
  private final MongoClient client;
  private int databases;

  public Projecting() {
    try {
      data = Files.createTempDirectory("projecting");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = EmbeddedDatabase.open(data);
    client = MongoClients.create(server.connectionString());
  }

  /** An event and where it stands in its feed. */
  private record Told(Message event, long position) {}

  /**
   * Whatever is told twice, from wherever it is told again, and in whatever order keys take turns,
   * the same is written.
   */
  public void convergesOn(View<Message> view, List<? extends Message> events, Random random) {
    List<Told> told = new ArrayList<>();
    events.forEach(event -> told.add(new Told(event, told.size() + 1L)));
    String once = written(view, told);
    assertThat(once).isNotEmpty();

    List<Told> repeated = new ArrayList<>();
    told.forEach(
        one -> {
          repeated.add(one);
          repeated.add(one);
        });
    repeated.addAll(told.subList(random.nextInt(told.size()), told.size()));
    assertThat(written(view, repeated)).isEqualTo(once);

    List<Told> byKey = new ArrayList<>(told);
    byKey.sort(Comparator.comparing(one -> view.key(one.event())));
    assertThat(written(view, byKey)).isEqualTo(once);
  }

  private String written(View<Message> view, List<Told> told) {
    Generation generation = Generation.first(client.getDatabase("views-" + databases++), view);
    view.prepare(generation);
    told.forEach(one -> view.apply(one.event(), one.position(), generation));
    TreeMap<String, List<String>> all = new TreeMap<>();
    for (String name : view.collections()) {
      all.put(
          name,
          generation.collection(name).find().map(Document::toJson).into(new ArrayList<>()).stream()
              .sorted()
              .toList());
    }
    return all.toString();
  }

  @Override
  public void close() {
    client.close();
    server.close();
    FileSystemUtils.deleteRecursively(data.toFile());
  }
}
