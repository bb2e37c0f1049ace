package io.allotment.community.view.decision;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where one makes an issue of a decision: the form of the project that most of a squad's stories
 * are in, filled with what was decided. Known of GitHub and GitLab, whose forms take a title and a
 * text in the address; see docs.github.com/issues, "Creating an issue from a URL query", and
 * docs.gitlab.com, "Create issues", "Using a URL with prefilled values".
 */
public final class NewIssue {

  private static final Pattern GITLAB =
      Pattern.compile("(https?://[^?#]+)/-/(?:issues|work_items)/\\d+.*");
  private static final Pattern GITHUB =
      Pattern.compile("(https?://[^/?#]+/[^/?#]+/[^/?#]+)/(?:issues|pull)/\\d+.*");

  private NewIssue() {}

  /**
   * The form, where the stories say whose it is.
   *
   * @param links where the stories of the squad are read
   */
  public static Optional<String> form(Collection<String> links, String title, String text) {
    Map<String, Long> projects =
        links.stream()
            .flatMap(link -> form(link).stream())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return projects.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getKey().formatted(encoded(title), encoded(text)));
  }

  private static Optional<String> form(String link) {
    Matcher gitlab = GITLAB.matcher(link);
    if (gitlab.matches()) {
      return Optional.of(
          literal(gitlab.group(1))
              + "/-/issues/new?issue%%5Btitle%%5D=%s&issue%%5Bdescription%%5D=%s");
    }
    Matcher github = GITHUB.matcher(link);
    return github.matches()
        ? Optional.of(literal(github.group(1)) + "/issues/new?title=%s&body=%s")
        : Optional.empty();
  }

  private static String literal(String address) {
    return address.replace("%", "%%");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
