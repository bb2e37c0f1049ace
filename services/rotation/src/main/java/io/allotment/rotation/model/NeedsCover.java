package io.allotment.rotation.model;

import java.util.List;

/**
 * An announced turn whose holder can no longer serve it, or a part of it. The holder keeps the turn
 * until people decide.
 *
 * @param holder who cannot serve
 * @param reason why, inside the squad
 * @param options who could step in, the best first; as of when the mark was set, {@link
 *     Planner#options} knows the present ones
 */
public record NeedsCover(MemberId holder, Reason reason, List<Option> options) {
  public NeedsCover {
    options = List.copyOf(options);
  }

  /**
   * A way out: who, what changes, and what their balance would be without and with it at the end of
   * the week.
   *
   * <p>{@code before} is after what the week asks of them and before any credit, {@code after} with
   * the credit.
   */
  public sealed interface Option {
    MemberId member();

    Ratio before();

    Ratio after();

    /** The member takes over what needs cover. */
    record TakeOver(MemberId member, Ratio before, Ratio after) implements Option {}

    /**
     * The member takes over what needs cover and the holder serves the member's turn of a later
     * week.
     */
    record Exchange(MemberId member, DutyWeek theirWeek, Ratio before, Ratio after)
        implements Option {}
  }
}
