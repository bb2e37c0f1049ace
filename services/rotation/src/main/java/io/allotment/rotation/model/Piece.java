package io.allotment.rotation.model;

/** A part of a turn and who serves it. */
public record Piece(MemberId member, Span span) {}
