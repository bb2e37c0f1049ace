/** The operational backlog of all squads: filtered, sorted, searched, counted, and as a table. */
@NullMarked
package io.allotment.community.view.backlog;

import org.jspecify.annotations.NullMarked;
