package io.allotment.standalone.demo.work;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.text.TextKeeper;
import java.time.Instant;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives the story of the demo to stories, capacity and the community, by the commands people would
 * give. Each act has a key of its own, so that a story broken off is taken up where it was.
 */
public final class WorkHistory {

  private final CatchUp catchUp;
  private final StoriesTold stories;
  private final CapacityKept capacity;
  private final CommunityHeld community;

  /** The services, running. */
  public record Services(
      ConfigurableApplicationContext rotation,
      ConfigurableApplicationContext stories,
      ConfigurableApplicationContext capacity,
      ConfigurableApplicationContext community) {}

  /** What tells the story to these. */
  public WorkHistory(Services services) {
    catchUp = new CatchUp(services);
    stories = new StoriesTold(services.stories());
    capacity = new CapacityKept(services.capacity());
    community = new CommunityHeld(services.community());
  }

  /** Tells the whole story as it is at an instant; telling it again changes nothing. */
  public void tell(Instant now) {
    int count = 0;
    WorkAct before = null;
    for (WorkAct act : WorkScript.acts(now)) {
      count++;
      Act who = Act.ofService("demo", "work/" + count, act.at());
      switch (act) {
        case StoriesAct of -> stories.act(of, who);
        case CapacityAct of -> {
          if (!(before instanceof CapacityAct)) {
            catchUp.capacity();
          }
          capacity.act(of, who);
        }
        case CommunityAct of -> {
          if (!(before instanceof CommunityAct)) {
            catchUp.community();
          }
          community.act(of, who);
        }
      }
      before = act;
    }
    catchUp.community();
  }

  /** One of several commands of an act. */
  static Act part(Act act, int number) {
    return Act.ofService(act.actor(), "%s/%d".formatted(act.key(), number), act.at());
  }

  @SuppressWarnings("unchecked")
  static <E> Commands<E> commands(ConfigurableApplicationContext service) {
    return service.getBean(Commands.class);
  }

  @SuppressWarnings("unchecked")
  static <E> TextKeeper<E> texts(ConfigurableApplicationContext service) {
    return service.getBean(TextKeeper.class);
  }
}
