/**
 * What a display on a wall shows to whoever walks by: who is on duty, and how much there is of
 * what. Nothing else that is about people, and nothing that anybody wrote but names of themes.
 */
@NullMarked
package io.allotment.community.view.wall;

import org.jspecify.annotations.NullMarked;
