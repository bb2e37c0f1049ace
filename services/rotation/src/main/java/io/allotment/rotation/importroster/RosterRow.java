package io.allotment.rotation.importroster;

import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a roster says about one member of one squad. Null is an empty or missing cell and changes
 * nothing.
 *
 * @param line of the file, from 1
 * @param squad the id made from its name
 * @param squadName as written; for a squad that is new
 * @param zone the same, or null, in all rows of a squad
 * @param handover the same, or null, in all rows of a squad
 * @param email in lower case; also there when the identity is an e-mail
 * @param name the same, or null, in all rows of a member
 * @param share of full time, more than 0 and at most 1
 * @param allocation part of their time given to this squad, from 0 to 1
 * @param optedIn only ever provisionally: the person is asked
 * @param openingBalance owed less served before this roster, exact
 */
public record RosterRow(
    int line,
    SquadId squad,
    String squadName,
    @Nullable ZoneId zone,
    @Nullable WallHandover handover,
    Identity identity,
    @Nullable String email,
    @Nullable String name,
    @Nullable Ratio share,
    @Nullable Ratio allocation,
    @Nullable WorkingPattern workingDays,
    @Nullable Boolean trained,
    @Nullable Boolean optedIn,
    @Nullable LastServed lastServed,
    @Nullable Ratio openingBalance) {}
