package io.allotment.rotation.directory;

import io.allotment.rotation.model.MemberId;

/** A member with the name people know them by. */
public record Person(MemberId member, String name) {}
