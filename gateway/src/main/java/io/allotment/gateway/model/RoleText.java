package io.allotment.gateway.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role as the API writes it: {@code {"role": "lead", "squad": "checkout"}}.
 *
 * @param squad only where the role is held in a squad
 */
public record RoleText(String role, @Nullable String squad) {

  public RoleText {
    Field.required(role, "role");
    Role.of(role, squad);
  }

  public Role toRole() {
    return Role.of(role, squad);
  }

  /** Roles in a stable order. */
  public static List<RoleText> of(Iterable<Role> roles) {
    return Role.sorted(roles).stream()
        .map(role -> new RoleText(role.kind().text(), role.squad()))
        .toList();
  }
}
