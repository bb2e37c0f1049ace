package io.allotment.community.view.reserve;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time that was kept for something and taken for something else.
 *
 * @param amount in thousandths of a day of one person
 * @param reason such as deadline; null where nobody declared it, like {@code sentence} and {@code
 *     approver}
 * @param sentence the id of the text that says why
 * @param onto the story the gardener was put on; null where it was about time alone
 * @param story whose work took it; null for a declared one
 * @param delayed stories that have to wait
 * @param at null where capacity did not say
 */
public record Raid(
    SquadId squad,
    String iteration,
    String raid,
    boolean declared,
    Account from,
    Account to,
    long amount,
    @Nullable String reason,
    @Nullable String sentence,
    @Nullable MemberId approver,
    @Nullable String onto,
    @Nullable String story,
    List<String> delayed,
    @Nullable Instant at) {
  public Raid {
    delayed = List.copyOf(delayed);
  }
}
