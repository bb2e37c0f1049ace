package io.allotment.standalone.move;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import io.allotment.standalone.task.RefusedException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What to do about a server that does not do what is asked, in a sentence. */
final class Trouble {

  private static final int UNAUTHORIZED = 13;
  private static final int AUTHENTICATION_FAILED = 18;
  private static final Pattern CAUSE = Pattern.compile("caused by \\{[\\w.$]*: ([^}]*)}");

  private Trouble() {}

  static RefusedException with(String hosts, MongoException trouble) {
    return new RefusedException(sentence(hosts, trouble), trouble);
  }

  private static String sentence(String hosts, MongoException trouble) {
    if (trouble instanceof MongoSecurityException || trouble.getCode() == AUTHENTICATION_FAILED) {
      return "The server at %s does not accept the user and password in the address. See whether they are right, and whether authSource names the database that knows the user."
          .formatted(hosts);
    }
    if (trouble instanceof MongoCommandException refused && refused.getCode() == UNAUTHORIZED) {
      return "The server at %s does not allow it (%s). Give the user the role readWrite on these databases."
          .formatted(hosts, refused.getErrorMessage());
    }
    if (trouble instanceof MongoServerException) {
      return "The server at %s refused (%s). What was moved stays; the same command goes on from there."
          .formatted(hosts, trouble.getMessage());
    }
    return "The server at %s cannot be reached%s. See whether it runs, and whether the address and its options, such as replicaSet and tls, are right; the same command begins again, or goes on."
        .formatted(hosts, reason(trouble));
  }

  private static String reason(MongoException trouble) {
    return CAUSE
        .matcher(String.valueOf(trouble.getMessage()))
        .results()
        .map(MatchResult::group)
        .reduce((first, last) -> last)
        .map(last -> " (" + CAUSE.matcher(last).replaceAll("$1") + ")")
        .orElse("");
  }
}
