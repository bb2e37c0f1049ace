package io.allotment.gateway.signin;

import io.allotment.gateway.model.RoleText;
import java.util.List;

/** Who is signed in, as the API says it. */
public record SessionView(String member, String name, String email, List<RoleText> roles) {}
