package io.allotment.community.view.garden;

import io.allotment.community.model.SquadId;

/** A mentor was pulled in, in the turn that began in this week. Who it was stays in the squad. */
record PullIn(SquadId squad, String week, boolean answered) {}
