package io.allotment.rotation.model;

/** A turn in the plan of a squad. */
public record Planned(SquadId squad, Turn turn) {}
