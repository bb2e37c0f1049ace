/** What people are called: asked of the rotation when it is shown, and kept nowhere. */
@NullMarked
package io.allotment.community.view.people;

import org.jspecify.annotations.NullMarked;
