package io.allotment.gateway.servicetoken;

import io.allotment.runtime.security.SigningKey;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys services verify tokens with (RFC 7517). */
@RestController
class KeySetController {

  private final SigningKey key;

  KeySetController(SigningKey key) {
    this.key = key;
  }

  @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> keys() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .body(key.publicSet());
  }
}
