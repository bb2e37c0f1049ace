package io.allotment.stories.http;

import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.runtime.security.SigningKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A gateway as far as a service knows it: it says who asks. */
final class Gateway {

  private final SigningKey key;

  Gateway(Path keys) {
    key = SigningKey.of(keys, "gateway");
  }

  /** Someone whose requests to the service on this port it passed on. */
  Api as(String port, String member, String... roles) {
    String token =
        key.sign(
            new JWTClaimsSet.Builder()
                .subject(member)
                .audience("stories")
                .claim("roles", List.of(roles))
                .issueTime(Date.from(Instant.now().minusSeconds(60)))
                .expirationTime(Date.from(Instant.now().plusSeconds(240)))
                .build());
    return new Api("http://127.0.0.1:" + port, token);
  }
}
