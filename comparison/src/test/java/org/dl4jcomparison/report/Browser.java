package org.dl4jcomparison.report;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that is on this machine already; nothing is fetched for it. */
final class Browser implements AutoCloseable {
  private static final List<String> BINARIES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  // Held, or the level would be forgotten. It warns of browsers newer than itself, in vain here.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether there is one; or whether {@code -Dbrowser.required=true} insists that there is. */
  static boolean isWanted() {
    return Boolean.getBoolean("browser.required") || binary().isPresent() && control().isPresent();
  }

  private static Optional<File> binary() {
    return BINARIES.stream().flatMap(name -> onPath(name).stream()).findFirst();
  }

  private static Optional<File> control() {
    return onPath("chromedriver");
  }

  /**
   * Starts it.
   *
   * @throws IllegalStateException if one of the two programs that it takes is not on the path
   */
  static Browser start() {
    File binary = binary().orElseThrow(() -> missing("chromium"));
    File control = control().orElseThrow(() -> missing("chromedriver"));
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(binary);
    options.addArguments(
        "--headless=new",
        "--disable-gpu",
        "--hide-scrollbars",
        "--lang=en",
        // Where it runs as root, as in a container, its sandbox cannot; it only opens our own page.
        "--no-sandbox",
        "--disable-dev-shm-usage");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(control).build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static IllegalStateException missing(String program) {
    return new IllegalStateException(
        "browser.required: there is no %s on the path".formatted(program));
  }

  private static Optional<File> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a file at a width in pixels, as a reader who prefers light or dark sees it. */
  void open(Path file, int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    forgetLogs();
    driver.get(file.toUri().toString());
    waitUntil("return document.documentElement.dataset.ready === 'true'");
  }

  private void forgetLogs() {
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
  }

  /** What the console was told since the page was opened. */
  List<String> console() {
    return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
        .map(LogEntry::toString)
        .toList();
  }

  /** What was asked for since the page was opened, from wherever. */
  List<String> requests() {
    return StreamSupport.stream(
            driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Until a condition in the page holds; a minute at most. */
  void waitUntil(String condition) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!Boolean.TRUE.equals(run(condition))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within a minute: " + condition);
      }
      // The page needs the processor more.
      LockSupport.parkNanos(10_000_000);
    }
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  String text(String selector) {
    return find(selector).getText().replace('\u202f', ' ');
  }

  /** Presses a button even where another element would be in its way. */
  void press(String selector) {
    run("arguments[0].click()", find(selector));
  }

  /** A canvas as it looks now. */
  String picture(String selector) {
    return (String) run("return arguments[0].toDataURL()", find(selector));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
