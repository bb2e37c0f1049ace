package io.allotment.rotation.model;

/** A member who was not picked from, and why. */
public record Exclusion(MemberId member, Reason reason) {}
