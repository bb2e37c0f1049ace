package io.allotment.stories.classify;

/**
 * A part of a story that spoke for a class.
 *
 * @param text a word, two neighbouring words or a label, as it stands in the story
 * @param weight what it added to the score of the class, less what it added to the others on
 *     average; at or below zero where nothing in the story spoke for the class
 */
public record Reason(String text, double weight) {}
