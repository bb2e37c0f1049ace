/**
 * Every story of every squad, as the stories told it: one document a story, and in memory what
 * lists, counts and trends are made of, so that they need not be added up from documents.
 */
@NullMarked
package io.allotment.community.view.story;

import org.jspecify.annotations.NullMarked;
