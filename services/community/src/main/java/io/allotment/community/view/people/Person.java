package io.allotment.community.view.people;

/** A member and their name, or their id where the rotation cannot be asked for it. */
public record Person(String member, String name) {}
