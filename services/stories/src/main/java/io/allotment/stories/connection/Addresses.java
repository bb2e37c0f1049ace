package io.allotment.stories.connection;

import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.outgoing.Outgoing;
import io.allotment.runtime.outgoing.Why;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Tracker;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where the interface of a tracker is by the address that people know. */
@Component
class Addresses {

  private static final int LONGEST = 500;
  private static final String GITHUB = "https://api.github.com";

  private final Outgoing outgoing;

  Addresses(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  /**
   * The address of its interface.
   *
   * @param given null for that of the hosted tracker
   * @throws RefusedException if it may not be called
   */
  URI of(Tracker tracker, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return switch (tracker) {
        case GITHUB -> URI.create(GITHUB);
        case GITLAB -> URI.create("https://gitlab.com/api/v4");
        case JIRA ->
            throw bad("Say where your Jira is, such as https://acme.atlassian.net, and repeat it.");
        case CSV -> throw bad("A table has no address. Import it as a file.");
      };
    }
    URI address = parsed(given.strip());
    Why objection = outgoing.objection(address);
    if (objection != null) {
      throw bad(objection.sentence());
    }
    return at(tracker, address);
  }

  private static URI parsed(String given) {
    if (given.length() <= LONGEST) {
      try {
        URI address = new URI(withoutSlashes(given));
        if (address.getRawQuery() == null && address.getRawFragment() == null) {
          return address;
        }
      } catch (URISyntaxException e) {
        // Told below, like one that is too long.
      }
    }
    throw bad("This is no address of a tracker. Write it like https://git.example.org.");
  }

  private static String withoutSlashes(String given) {
    int end = given.length();
    while (end > 0 && given.charAt(end - 1) == '/') {
      end--;
    }
    return given.substring(0, end);
  }

  private static URI at(Tracker tracker, URI address) {
    String path = address.getRawPath();
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return switch (tracker) {
      case GITHUB -> github(address, host);
      case GITLAB -> path.endsWith("/api/v4") ? address : with(address, path + "/api/v4");
      case JIRA -> with(address, "");
      case CSV -> address;
    };
  }

  private static URI github(URI address, String host) {
    if (host.equals("github.com") || host.equals("www.github.com")) {
      return URI.create(GITHUB);
    }
    boolean bare = address.getRawPath().isEmpty() && !host.equals("api.github.com");
    return bare ? with(address, "/api/v3") : address;
  }

  private static URI with(URI address, String path) {
    return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path);
  }

  private static RefusedException bad(String sentence) {
    return new RefusedException(StoriesRule.BAD_CONNECTION, sentence);
  }
}
