package io.allotment.gateway.withdrawrole;

import io.allotment.gateway.model.Role;

/** Take a role back. */
public record WithdrawRole(String member, Role role) {}
