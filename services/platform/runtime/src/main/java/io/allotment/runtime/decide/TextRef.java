package io.allotment.runtime.decide;

/**
 * What is recorded of a text that somebody wrote. The text itself is kept elsewhere, so that it can
 * be erased.
 *
 * @param hash SHA-256 in hexadecimal over a salt, which is kept and erased with the text, and the
 *     text
 */
public record TextRef(TextId id, String hash) {}
