package io.allotment.gateway.grantrole;

import io.allotment.gateway.model.Role;

/** Give a person a role. */
public record GrantRole(String member, Role role) {}
