package io.allotment.community.model;

/**
 * From where on a check says to watch something, and from where on to act.
 *
 * @param watch in the unit of its check, like {@code act}
 */
public record Marks(int watch, int act) {}
