package io.allotment.standalone.browser.stage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chrome or Chromium of this machine and its driver. Both are found here and never fetched; where
 * one is missing the tests are aborted, or fail if {@code ALLOTMENT_BROWSER=required} is set.
 */
record Chromium(Path browser, Path driver) {

  private static final String MISSING =
      "There is no browser to test with: install Chromium and its driver (on Debian: apt-get install"
          + " chromium chromium-driver), or name them with -Dallotment.chrome=<path> and"
          + " -Dallotment.chromedriver=<path>.";

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private static final List<String> USUAL_PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=en-US",
          "--window-size=1280,900");

  static Chromium ofThisMachine() {
    Optional<Path> browser =
        named("allotment.chrome")
            .or(() -> onPath(BROWSERS))
            .or(() -> USUAL_PLACES.stream().flatMap(Chromium::executable).findFirst());
    Optional<Path> driver =
        named("allotment.chromedriver").or(() -> onPath(List.of("chromedriver")));
    if (browser.isEmpty() || driver.isEmpty()) {
      throw giveUp(MISSING);
    }
    return new Chromium(browser.get(), driver.get());
  }

  /** A browser with a profile of its own, which speaks English wherever the test runs. */
  ChromeDriver open() {
    LoggingPreferences console = new LoggingPreferences();
    console.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile()).addArguments(ARGUMENTS);
    options.setCapability(ChromeOptions.LOGGING_PREFS, console);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .withEnvironment(Map.of("LANGUAGE", "en_US"))
            .build();
    try {
      return new ChromeDriver(service, options);
    } catch (SessionNotCreatedException mismatch) {
      throw giveUp(
          "%s cannot drive %s. %s %s"
              .formatted(driver, browser, MISSING, mismatch.getRawMessage()));
    }
  }

  private static RuntimeException giveUp(String why) {
    if ("required".equals(System.getenv("ALLOTMENT_BROWSER"))) {
      return Assertions.fail(why);
    }
    System.err.println("Browser tests are left out. " + why);
    return Assumptions.abort(why);
  }

  private static Optional<Path> named(String property) {
    return Optional.ofNullable(System.getProperty(property)).map(Path::of);
  }

  private static Optional<Path> onPath(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return names.stream()
        .flatMap(
            name ->
                Stream.of(path.split(File.pathSeparator))
                    .map(directory -> directory + File.separator + name))
        .flatMap(file -> Stream.of(file, file + ".exe"))
        .flatMap(Chromium::executable)
        .findFirst();
  }

  private static Stream<Path> executable(String file) {
    try {
      return Stream.of(Path.of(file)).filter(Files::isExecutable).filter(Files::isRegularFile);
    } catch (InvalidPathException ofAnotherSystem) {
      return Stream.empty();
    }
  }
}
