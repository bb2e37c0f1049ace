/**
 * Decides which documents a query has to look at. Values become bytes that sort as the values do, a
 * document becomes the entries of an index, a query becomes the few ranges of entries that can hold
 * an answer. What comes out are candidates in the order of {@code _id}, never fewer than match: the
 * query itself is asked again of each of them.
 */
@NullMarked
package io.allotment.embedded.index;

import org.jspecify.annotations.NullMarked;
