package io.allotment.rotation.model;

/** A posting that is due in a squad. */
public record Posted(SquadId squad, Posting posting) {}
