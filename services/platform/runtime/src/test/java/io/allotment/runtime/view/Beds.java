package io.allotment.runtime.view;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.allotment.runtime.command.Plot.PlotEvent;
import io.allotment.runtime.command.Plot.PlotEvent.Sown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.bson.Document;

/**
 * What was sown into each bed. From its second version on it also counts; of some seeds it can be
 * told not to take them, and of each generation after how many events it has to wait.
 */
final class Beds implements View<PlotEvent> {

  static final String NAME = "beds";

  /** An event given to a generation. */
  record Taken(int generation, long position, String seed) {}

  final List<Taken> given = new CopyOnWriteArrayList<>();
  final Gate gate = new Gate();
  volatile Predicate<Sown> refuses = sown -> sown.seed().equals("stones");
  private final String name;
  private final int version;
  private final int segments;

  /** How many events it was given together, each time. */
  final List<Integer> together = new CopyOnWriteArrayList<>();

  private final boolean isTogether;

  Beds() {
    this(NAME, 1, 1);
  }

  /** One that is given events together. */
  static Beds givenTogether() {
    return new Beds(NAME, 1, 1, true);
  }

  Beds(String name, int version, int segments) {
    this(name, version, segments, false);
  }

  private Beds(String name, int version, int segments, boolean isTogether) {
    this.isTogether = isTogether;
    this.name = name;
    this.version = version;
    this.segments = segments;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public int segments() {
    return segments;
  }

  @Override
  public Set<Class<? extends PlotEvent>> types() {
    return Set.of(PlotEvent.class);
  }

  @Override
  public Set<String> collections() {
    return Set.of(name);
  }

  @Override
  public String key(PlotEvent event) {
    return ((Sown) event).bed();
  }

  @Override
  public void apply(PlotEvent event, long position, Generation into) {
    Sown sown = (Sown) event;
    gate.pass(into.number());
    if (refuses.test(sown)) {
      throw new IllegalStateException("cannot take " + sown.seed());
    }
    given.add(new Taken(into.number(), position, sown.seed()));
    MongoCollection<Document> beds = into.collection(name);
    Document bed = beds.find(eq(sown.bed())).first();
    if (bed != null && bed.getLong("position") >= position) {
      return;
    }
    List<String> seeds = new ArrayList<>(bed == null ? List.of() : seeds(bed));
    seeds.add(sown.seed());
    Document next = new Document("_id", sown.bed()).append("position", position);
    next.append("seeds", seeds);
    if (into.version() > 1) {
      next.append("count", seeds.size());
    }
    beds.replaceOne(eq(sown.bed()), next, new ReplaceOptions().upsert(true));
  }

  @Override
  public boolean together() {
    return isTogether;
  }

  @Override
  public void applyAll(List<Given<PlotEvent>> events, Generation into) {
    together.add(events.size());
    View.super.applyAll(events, into);
  }

  private static List<String> seeds(Document bed) {
    return bed.getList("seeds", String.class);
  }

  List<String> seeds() {
    return given.stream().map(Taken::seed).toList();
  }

  /** What a generation holds: the seeds of each bed, and their number where it counts. */
  Map<String, String> answer(Generation generation) {
    Map<String, String> answer = new TreeMap<>();
    for (Document bed : generation.collection(name).find()) {
      Integer count = bed.getInteger("count");
      String seeds = String.join(" ", seeds(bed));
      answer.put(bed.getString("_id"), count == null ? seeds : count + ": " + seeds);
    }
    return answer;
  }
}
