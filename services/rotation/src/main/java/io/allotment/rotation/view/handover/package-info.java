/** What is handed over in a squad, for the squad. */
@NullMarked
package io.allotment.rotation.view.handover;

import org.jspecify.annotations.NullMarked;
