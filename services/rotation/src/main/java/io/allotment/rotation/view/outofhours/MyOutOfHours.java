package io.allotment.rotation.view.outofhours;

import io.allotment.rotation.model.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * What one squad of somebody's pays out of hours, and whether they are on call for it.
 *
 * @param zone on whose clock their hours are judged; null where they are not on call
 */
public record MyOutOfHours(
    SquadId squad, String squadName, PolicyView policy, @Nullable String zone) {}
