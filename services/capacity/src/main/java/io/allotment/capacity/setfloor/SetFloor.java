package io.allotment.capacity.setfloor;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Sets the share that every squad keeps at least. Only the community does.
 *
 * @param from the first day of iterations it is for
 */
public record SetFloor(Percent floor, LocalDate from, MemberId by, Instant at) {}
