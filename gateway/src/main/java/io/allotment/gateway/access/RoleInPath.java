package io.allotment.gateway.access;

import io.allotment.gateway.model.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads the role an address names. */
public final class RoleInPath {

  private RoleInPath() {}

  /**
   * The role.
   *
   * @throws ResponseStatusException with status 400 where there is no such role
   */
  public static Role of(String role, @Nullable String squad) {
    try {
      return Role.of(role, squad);
    } catch (IllegalArgumentException shape) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, shape.getMessage(), shape);
    }
  }
}
