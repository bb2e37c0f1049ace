package io.allotment.stories.delivery;

/**
 * What a delivery came to.
 *
 * @param result in a sentence
 * @param told how many stories it said something new of
 */
record Result(String result, int told) {}
