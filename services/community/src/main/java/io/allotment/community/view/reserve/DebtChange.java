package io.allotment.community.view.reserve;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.community.model.SquadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a squad owes became more or less.
 *
 * @param amount in thousandths of a day of one person; below 0 where a correction made it less
 * @param owed then
 * @param reason the id of the text that says why it was forgiven; null for what was not
 * @param at null where capacity did not say
 */
public record DebtChange(
    SquadId squad,
    Kind change,
    long amount,
    long owed,
    @Nullable String reason,
    @Nullable Instant at) {

  /** How a debt changes. */
  public enum Kind {
    @JsonProperty("opened")
    OPENED,
    @JsonProperty("repaid")
    REPAID,
    @JsonProperty("forgiven")
    FORGIVEN,
    @JsonProperty("corrected")
    CORRECTED;

    static Kind of(io.allotment.proto.capacity.v1.DebtChange told) {
      return switch (told) {
        case DEBT_CHANGE_OPENED -> OPENED;
        case DEBT_CHANGE_REPAID -> REPAID;
        case DEBT_CHANGE_FORGIVEN -> FORGIVEN;
        case DEBT_CHANGE_CORRECTED, DEBT_CHANGE_UNSPECIFIED, UNRECOGNIZED -> CORRECTED;
      };
    }
  }
}
