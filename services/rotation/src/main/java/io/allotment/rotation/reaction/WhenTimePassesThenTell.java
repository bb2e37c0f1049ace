package io.allotment.rotation.reaction;

import io.allotment.rotation.notice.Telling;
import io.allotment.rotation.view.gardener.Gardeners;
import io.allotment.rotation.view.gardener.SquadLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has people told of what time brings: turns that are announced or begin soon, weeks that begin,
 * swaps that lapse. Several replicas may do so at once: what is to be told has a key.
 */
@Component
public class WhenTimePassesThenTell {

  private static final Logger LOG = LoggerFactory.getLogger(WhenTimePassesThenTell.class);

  private final Telling telling;
  private final Gardeners gardeners;

  WhenTimePassesThenTell(Telling telling, Gardeners gardeners) {
    this.telling = telling;
    this.gardeners = gardeners;
  }

  /** Looks at every squad. */
  @Scheduled(
      initialDelayString = "${allotment.notices.after:PT5S}",
      fixedDelayString = "${allotment.notices.look-every:PT30S}")
  public void look() {
    for (SquadLine squad : gardeners.squads()) {
      try {
        telling.ofTime(squad.squad());
      } catch (RuntimeException failure) {
        LOG.error("What time brings to {} could not be told; looking again soon", squad, failure);
      }
    }
  }
}
