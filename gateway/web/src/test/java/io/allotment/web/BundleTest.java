package io.allotment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the jar serves holds together: every address in it leads to a file of the jar, and none
 * leaves it.
 */
class BundleTest {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:src|href)=\"([^\"]+)\"|url\\(\"?([^\")]+)\"?\\)");

  @Test
  void theNamesOfCodeAndStylesSayTheirContent() throws IOException {
    assertThat(read("/index.html"))
        .containsPattern("/assets/app-[0-9a-f]{40}\\.js")
        .containsPattern("/assets/app-[0-9a-f]{40}\\.css");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void everyAddressIsAFileOfTheJar(String address) throws IOException {
    assertThat(address).startsWith("/assets/");
    assertThat(read(address)).isNotEmpty();
  }

  @Test
  void theContentPolicyLetsNothingElsewhereIn() throws IOException {
    assertThat(read("/index.html")).contains("default-src 'self'").doesNotContain("unsafe");
  }

  static List<String> addresses() throws IOException {
    String page = read("/index.html");
    String styles =
        ADDRESS
            .matcher(page)
            .results()
            .map(BundleTest::address)
            .filter(found -> found.endsWith(".css"))
            .findFirst()
            .orElseThrow();
    return Pattern.compile("\n")
        .splitAsStream(page + "\n" + read(styles))
        .flatMap(line -> ADDRESS.matcher(line).results())
        .map(BundleTest::address)
        .distinct()
        .toList();
  }

  private static String address(MatchResult found) {
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  private static String read(String address) throws IOException {
    try (InputStream file = BundleTest.class.getResourceAsStream("/META-INF/resources" + address)) {
      assertThat(file).as(address).isNotNull();
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
