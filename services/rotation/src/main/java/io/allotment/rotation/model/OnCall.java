package io.allotment.rotation.model;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is on call out of hours, by their own word.
 *
 * @param zone on whose clock their hours are judged; null where they are not on call
 */
public record OnCall(@Nullable ZoneId zone) {
  public static final OnCall NOT = new OnCall(null);
}
