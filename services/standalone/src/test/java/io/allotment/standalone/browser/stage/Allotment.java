package io.allotment.standalone.browser.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.springframework.util.FileSystemUtils;

/**
 * A running product for the tests of one class, and windows for the people in it. Windows close
 * with their test, which fails if one of them had an error in its console; what they showed when a
 * test failed is kept in {@code target/browser}.
 */
public final class Allotment
    implements BeforeAllCallback, AfterTestExecutionCallback, AfterEachCallback, AfterAllCallback {

  private final List<Window> windows = new ArrayList<>();
  private final Consumer<Path> before;
  private Chromium chromium;
  private Path data;
  private Installation installation;
  private Api api;

  /** A product that starts with nothing. */
  public Allotment() {
    this(_ -> {});
  }

  /**
   * A product on a directory that was prepared for it.
   *
   * @param before given the data directory before anything is started on it
   */
  public Allotment(Consumer<Path> before) {
    this.before = before;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    chromium = Chromium.ofThisMachine();
    data = Files.createTempDirectory("allotment");
    before.accept(data);
    installation = Installation.start(data);
    api = new Api(installation.url(), installation.adminToken());
  }

  public String firstLink() {
    return installation.firstLink();
  }

  /** A script with the installation's admin token. */
  public Api api() {
    return api;
  }

  /** Somebody who was invited with these roles and has come in. */
  public Person person(String member, String name, String rolesJson) {
    return person(new Person(member, name), rolesJson);
  }

  /** The same of somebody who is known already, such as from a roster. */
  public Person person(Person person, String rolesJson) {
    String link =
        api.post(
                "/api/invitations",
                "{\"member\":\"%s\",\"roles\":%s}".formatted(person.member(), rolesJson))
            .path("link")
            .asString();
    try (Api stranger = new Api(installation.url(), "")) {
      stranger.post(
          "/api/invitations/" + link.replaceFirst(".*/#/welcome/", "") + "/redemption",
          "{\"name\":\"%s\",\"email\":\"%s\",\"password\":\"%s\"}"
              .formatted(person.name(), person.email(), Person.PASSWORD));
    }
    return person;
  }

  public Person admin() {
    return person("ada", "Ada Berg", "[{\"role\":\"admin\"}]");
  }

  /** A browser nobody is signed in to. */
  public Window window() {
    Window window = new Window(chromium.open(), installation.url());
    windows.add(window);
    return window;
  }

  /** A browser at the door of which somebody signed in. */
  public Window windowOf(Person person) {
    Window window = window();
    window.open("");
    window.write("sign-in-email", person.email());
    window.write("sign-in-password", Person.PASSWORD);
    window.click("sign-in-submit");
    window.see("nav-you");
    return window;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) throws IOException {
    if (context.getExecutionException().isPresent()) {
      Path pictures = Files.createDirectories(Path.of("target", "browser"));
      String test =
          context.getRequiredTestClass().getSimpleName()
              + "."
              + context.getRequiredTestMethod().getName();
      for (int at = 0; at < windows.size(); at++) {
        byte[] picture = windows.get(at).driver().getScreenshotAs(OutputType.BYTES);
        Files.write(pictures.resolve("%s-%d.png".formatted(test, at)), picture);
      }
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      windows.forEach(Window::mustBeQuiet);
    } finally {
      windows.forEach(Window::close);
      windows.clear();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (api != null) {
      api.close();
      installation.close();
      FileSystemUtils.deleteRecursively(data);
    }
  }
}
