/** What everyone owed and served, and the weeks it comes from. */
@NullMarked
package io.allotment.rotation.view.ledger;

import org.jspecify.annotations.NullMarked;
