/** Reviews, with their agendas, notes and decisions. */
@NullMarked
package io.allotment.community.view.review;

import org.jspecify.annotations.NullMarked;
