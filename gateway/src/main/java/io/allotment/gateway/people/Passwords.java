package io.allotment.gateway.people;

import io.allotment.gateway.model.GatewayRule;
import io.allotment.runtime.command.RefusedException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with Argon2id at 19 MiB and two passes, the least OWASP's Password
 * Storage Cheat Sheet asks for. Only so many at once as there are processors: a flood of sign-ins
 * waits here instead of taking all memory.
 */
@Component
public class Passwords {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final String nobodys;

  Passwords() {
    nobodys = hash("the password of nobody");
  }

  public String hash(String password) {
    return inTurn(() -> argon2.encode(normal(password)));
  }

  /**
   * Whether this is the password.
   *
   * @param hash null where there is no such account; that takes as long to find out
   */
  public boolean matches(String password, @Nullable String hash) {
    boolean same = inTurn(() -> argon2.matches(normal(password), hash == null ? nobodys : hash));
    return same && hash != null;
  }

  /** Refuses passwords that are guessed at once. */
  public void mustBeGood(String password, String name, String email) {
    String small = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST
        || password.length() > LONGEST
        || password.chars().distinct().count() < 4
        || small.equals(name.toLowerCase(Locale.ROOT))
        || small.equals(email)) {
      throw new RefusedException(
          GatewayRule.PASSWORD_TOO_WEAK,
          "Choose at least %d characters; three or four words do well.".formatted(SHORTEST));
    }
  }

  /** One password is one sequence of code points, whichever keyboard it comes from. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
