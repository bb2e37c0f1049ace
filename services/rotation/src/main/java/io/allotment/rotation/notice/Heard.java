package io.allotment.rotation.notice;

import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import java.util.SortedMap;

/**
 * Something that was heard of a squad's capacity. It names nobody.
 *
 * @param key the same as long as it is the same thing
 * @param title a few words
 * @param words sentences with the figures
 * @param iteration empty where it is about no one iteration
 * @param facts the figures, by name
 */
public record Heard(
    String key,
    SquadId squad,
    String title,
    String words,
    String iteration,
    SortedMap<String, Long> facts,
    Instant at) {}
