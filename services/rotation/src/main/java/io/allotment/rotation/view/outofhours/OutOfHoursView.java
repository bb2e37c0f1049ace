package io.allotment.rotation.view.outofhours;

import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.SquadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a squad pays out of hours.
 *
 * @param policy null where it pays nothing
 * @param onCall who is on call now, by name
 */
public record OutOfHoursView(SquadId squad, @Nullable PolicyView policy, List<Person> onCall) {}
