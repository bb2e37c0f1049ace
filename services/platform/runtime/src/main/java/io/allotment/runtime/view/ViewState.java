package io.allotment.runtime.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a view.
 *
 * @param position the next event its slowest part has to look at
 * @param head the next position of its source that nothing is known at
 * @param lag how many positions lie between them
 * @param heldUp whether this process cannot read on from there, as what a newer release wrote
 * @param building how far another generation has come that is to take its place
 * @param stops the events it waits at, first things first
 * @param remedies what admins did about it, the newest first
 */
public record ViewState(
    String view,
    int generation,
    int version,
    long position,
    long head,
    long lag,
    boolean heldUp,
    @Nullable Building building,
    List<Stop> stops,
    List<Remedy> remedies) {

  /** A generation that does not answer yet. */
  public record Building(int generation, int version, long position) {}
}
