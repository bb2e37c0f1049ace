package io.allotment.standalone.browser.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;

/** One person's browser. Whatever is asked of it waits, within bounds, until the page is ready. */
public final class Window implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /**
   * The browser says so of every answer that is a refusal; whether it was right is for the test.
   */
  private static final String REFUSED =
      "(?s).*/api/.* the server responded with a status of 4\\d\\d.*";

  private final ChromeDriver driver;
  private final String url;

  Window(ChromeDriver driver, String url) {
    this.driver = driver;
    this.url = url;
  }

  public ChromeDriver driver() {
    return driver;
  }

  /** Opens an address, in whole or behind the hash. */
  public void open(String address) {
    driver.get(address.startsWith("http") ? address : url + "/#/" + address);
  }

  public void reload() {
    driver.navigate().refresh();
  }

  /** What stands behind the hash of the address. */
  public String place() {
    return driver.getCurrentUrl().replaceFirst("^[^#]*#?/?", "");
  }

  /** Waits for a condition and gives what it found. */
  public <T> T until(String promise, Supplier<T> condition) {
    return new FluentWait<>(driver)
        .withTimeout(PATIENCE)
        .pollingEvery(PAUSE)
        .ignoring(NotFoundException.class)
        .ignoring(StaleElementReferenceException.class)
        .ignoring(ElementNotInteractableException.class)
        .withMessage(() -> promise + ", but the page reads:\n" + text())
        .until(open -> condition.get());
  }

  /** Waits for an assertion to hold; what it says last is what the test says. */
  public void untilAsserted(Runnable assertion) {
    AssertionError[] last = new AssertionError[1];
    try {
      until("", () -> holds(assertion, last));
    } catch (TimeoutException over) {
      if (last[0] != null) {
        throw last[0];
      }
      throw over;
    }
  }

  private static boolean holds(Runnable assertion, AssertionError[] last) {
    try {
      assertion.run();
      return true;
    } catch (AssertionError notYet) {
      last[0] = notYet;
      return false;
    }
  }

  public WebElement see(By what) {
    return until(
        "One should see " + what,
        () ->
            driver.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
  }

  public WebElement see(String testId) {
    return see(id(testId));
  }

  public Optional<WebElement> find(String testId) {
    return driver.findElements(id(testId)).stream().filter(WebElement::isDisplayed).findFirst();
  }

  public List<WebElement> all(String testId) {
    return driver.findElements(id(testId));
  }

  public void seeNo(String testId) {
    until("One should see no " + testId, () -> find(testId).isEmpty());
  }

  public void click(String testId) {
    click(id(testId));
  }

  public void click(By what) {
    until(
        what + " should be there to click",
        () -> {
          WebElement found = see(what);
          return found.isEnabled() && clicked(found);
        });
  }

  /** Scrolled to as people do: the driver by itself would leave it behind the bar of keys. */
  private boolean clicked(WebElement element) {
    script("arguments[0].scrollIntoView({block: 'nearest'})", element);
    element.click();
    return true;
  }

  /** Writes into a field, over what stands there. */
  public void write(String testId, String text) {
    WebElement field = see(testId);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, text);
  }

  public void choose(String testId, String value) {
    click(By.cssSelector("[data-testid='%s'] option[value='%s']".formatted(testId, value)));
  }

  /** Chooses a day, which browsers let one write in the order of their own language. */
  public void date(String testId, String day) {
    script(
        "arguments[0].value = arguments[1];"
            + "for (const each of ['input', 'change'])"
            + " arguments[0].dispatchEvent(new Event(each, {bubbles: true}))",
        see(testId),
        day);
  }

  /** Presses keys wherever the focus is. */
  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Goes with the tab key to a control, as far as one would go. */
  public void tabTo(String testId) {
    for (int stop = 0; stop < 30 && !testId.equals(focusedData("testid")); stop++) {
      press(Keys.TAB);
    }
    assertThat(focusedData("testid")).as("what the tab key comes to").isEqualTo(testId);
  }

  /** What the element with the focus says of itself in a {@code data-} attribute. */
  public String focusedData(String name) {
    return focused().getAttribute("data-" + name);
  }

  /** The member whose row has the focus. */
  public String focusedRow() {
    return (String)
        script("return document.activeElement.closest('[data-member]')?.dataset.member ?? ''");
  }

  /** Whether one sees where the focus is. */
  public boolean showsFocus() {
    return Boolean.TRUE.equals(
        script(
            "const it = document.activeElement, s = getComputedStyle(it);"
                + "return it.matches(':focus-visible')"
                + " && (s.outlineStyle !== 'none' || s.boxShadow !== 'none')"));
  }

  public String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /**
   * What somebody who cannot see is told of a part of the page, piece by piece: the names in the
   * tree the browser hands to screen readers, without what is hidden from them.
   */
  public List<String> told(By part) {
    driver.executeCdpCommand("DOM.enable", Map.of());
    Object root = ((Map<?, ?>) cdp("DOM.getDocument", Map.of()).get("root")).get("nodeId");
    WebElement element = see(part);
    script("arguments[0].setAttribute('data-told', '')", element);
    Object node =
        cdp("DOM.querySelector", Map.of("nodeId", root, "selector", "[data-told]")).get("nodeId");
    script("arguments[0].removeAttribute('data-told')", element);
    return ((List<?>) cdp("Accessibility.queryAXTree", Map.of("nodeId", node)).get("nodes"))
        .stream()
            .map(each -> (Map<?, ?>) each)
            .filter(each -> Boolean.FALSE.equals(each.get("ignored")))
            .filter(each -> !each.get("role").toString().contains("InlineTextBox"))
            .filter(each -> each.get("name") instanceof Map<?, ?>)
            .map(each -> String.valueOf(((Map<?, ?>) each.get("name")).get("value")))
            .filter(name -> !name.isBlank())
            .toList();
  }

  private Map<String, Object> cdp(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  public Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** As on a screen so wide, in CSS pixels. */
  public void wide(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  /** As on a device set to light or dark. */
  public void prefers(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Nothing went wrong that a developer would read in the console. */
  void mustBeQuiet() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .extracting(entry -> entry.getMessage())
        .filteredOn(message -> !message.matches(REFUSED))
        .as("errors and warnings in the browser's console")
        .isEmpty();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static By id(String testId) {
    return By.cssSelector("[data-testid='%s']".formatted(testId));
  }
}
