package org.dl4jcomparison.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.agreement.CertificateReport;
import org.dl4jcomparison.compare.AnswersMessages;
import org.dl4jcomparison.compare.Investigation;
import org.dl4jcomparison.convergence.ConvergenceMessages;
import org.dl4jcomparison.explain.ExplanationReport;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.study.StudyReport;
import org.dl4jcomparison.symmetry.SymmetryReport;
import org.dl4jcomparison.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * The page in a real browser, opened from disk. Skipped where there is none; with {@code
 * -Dbrowser.required=true} that is a failure.
 */
@EnabledIf(
    value = "org.dl4jcomparison.report.Browser#isWanted",
    disabledReason =
        "No browser: the page is tested where chromium and chromedriver are on the path")
@Tag("slow")
class ReportPageBrowserTest {
  private static final int WIDE = 1280;
  private static final int PHONE = 390;

  @TempDir static Path folder;

  private static Browser browser;
  private static Investigation whole;
  private static Path page;
  private static Path hostile;
  private static JsonNode results;
  private static String axe;

  @BeforeAll
  static void openBrowser() throws Exception {
    browser = Browser.start();
    whole = Pages.whole();
    Pages.report(whole).write(OutputFolder.at(folder.resolve("r")));
    page = folder.resolve("r/report.html");
    results = new ObjectMapper().readTree(folder.resolve("r/results.json").toFile());
    hostile = folder.resolve("hostile.html");
    Files.writeString(hostile, Pages.html(Pages.hostile()));
    try (InputStream in = ReportPageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "390, true"})
  void opensFromDiskWithoutAConsoleMessageOrARequest(int width, boolean dark) {
    browser.open(page, width, dark);
    browser.press("#curves-unit button[value=seconds]");
    browser.press("#copy");
    browser.run("window.scrollTo(0, document.body.scrollHeight)");

    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests())
        .allMatch(url -> url.equals(page.toUri().toString()) || url.startsWith("data:"))
        .isNotEmpty();
  }

  @Test
  void whatThePolicyForbidsIsForbidden() {
    browser.open(page, WIDE, false);

    browser.run(
        "window.stopped = []; window.reached = false;"
            + "document.addEventListener('securitypolicyviolation',"
            + "  (e) => window.stopped.push(e.effectiveDirective));"
            + "const script = document.createElement('script');"
            + "script.textContent = 'window.reached = true'; document.body.append(script);"
            + "const image = new Image(); image.src = 'https://example.org/x.png';"
            + "fetch('https://example.org/').catch(() => {});");
    browser.waitUntil("return window.stopped.length >= 3");

    assertThat((List<?>) browser.run("return window.stopped"))
        .map(Object::toString)
        .containsExactlyInAnyOrder("script-src-elem", "img-src", "connect-src");
    assertThat(browser.run("return window.reached")).isEqualTo(false);
  }

  @Test
  void namesThatLookLikeMarkupAreText() {
    browser.open(hostile, WIDE, false);

    assertThat(browser.console()).isEmpty();
    assertThat(browser.driver().findElements(By.cssSelector("img"))).isEmpty();
    assertThat(browser.text("#curves-legend")).contains(Pages.HOSTILE, Pages.BREAKING);
    assertThat(browser.text("#surface")).contains(Pages.HOSTILE).contains("third");
    browser.press("#surface .panel details summary");
    assertThat(browser.text("#surface .figures")).contains("from " + Pages.HOSTILE);
    assertThat(browser.text("#answers .words")).contains(Pages.HOSTILE, Pages.BREAKING);
    assertThat(browser.text("#experiment-file")).contains("<img src=x onerror=alert(1)>");
    assertThat(browser.text("#environment")).contains(Pages.HOSTILE);
  }

  @Test
  void theLanguageSwitchSwitchesEverything() {
    Language spanish = Language.of("es");
    ConvergenceMessages here = spanish.say(ConvergenceMessages.class);
    String english = Language.english().say(ConvergenceMessages.class).curvesTitle();
    browser.open(page, WIDE, false);
    assertThat(browser.text("#curves h2")).isEqualTo(english);
    String picture = browser.picture("#curves-plot canvas");

    browser.press("#answers .languages button[value=es]");

    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("es");
    assertThat(browser.text("#curves h2")).isEqualTo(here.curvesTitle());
    assertThat(browser.text("#curves-legend"))
        .contains(spanish.texts("script.").get("choice.updates"));
    assertThat(browser.text("#surface-update"))
        .startsWith(
            spanish
                .texts("script.")
                .get("update.of")
                .replace("{update}", "900")
                .replace("{last}", "900"));
    String answers = browser.text("#answers");
    assertThat(answers)
        .contains(spanish.say(AnswersMessages.class).claimsHeading())
        .doesNotContain(Language.english().say(AnswersMessages.class).claimsHeading());
    assertThat(browser.find("#curves-plot").getDomAttribute("aria-label"))
        .startsWith(here.curvesAlt());
    assertThat(browser.picture("#curves-plot canvas")).isNotEqualTo(picture);
    for (WebElement button :
        browser.driver().findElements(By.cssSelector(".languages button[value=es]"))) {
      assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");
    }
    browser.press("header .languages button[value=en]");
    assertThat(browser.text("#curves h2")).isEqualTo(english);
  }

  @Test
  void theSliderMovesEveryNetworkInStep() {
    browser.open(page, WIDE, false);
    WebElement slider = browser.find("#surface-slider");
    String last = browser.picture("[data-network='1'] canvas");
    assertThat(browser.text("[data-network='0'] > .note"))
        .isEqualTo("after 900 updates: loss " + loss(0, 900));
    assertThat(browser.text("[data-network='1'] > .note"))
        .isEqualTo("ended after 600 updates: loss " + loss(1, 600));

    slider.sendKeys(Keys.HOME);
    assertThat(browser.text("#surface-update")).isEqualTo("update 0 of 900");
    String first = browser.picture("[data-network='1'] canvas");
    for (int i = 0; i < 30; i++) {
      slider.sendKeys(Keys.ARROW_RIGHT);
    }

    int update = Integer.parseInt(browser.text("#surface-update").replaceAll("\\D*(\\d+).*", "$1"));
    assertThat(update).isBetween(1, 599);
    for (int i = 0; i < 2; i++) {
      assertThat(browser.text("[data-network='" + i + "'] > .note"))
          .isEqualTo("after " + update + " updates: loss " + loss(i, update));
    }
    String between = browser.picture("[data-network='1'] canvas");
    assertThat(List.of(first, between, last)).doesNotHaveDuplicates();
    assertThat(browser.find("[data-network='0'] canvas").getDomAttribute("aria-label"))
        .contains("after " + update + " updates", "of the 4 rows", "(0, 1): 0.");
    assertThat(browser.find("[data-network='0'] svg.network").getDomAttribute("aria-label"))
        .contains("after " + update + " updates", "3 hidden units");
  }

  private static String loss(int contender, int update) {
    return Text.loss(whole.evidence().measurements().get(contender).run().loss()[update]);
  }

  @Test
  void playingGoesToTheEnd() {
    browser.open(page, WIDE, false);
    browser.find("#surface-slider").sendKeys(Keys.END, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    // At once: a third of a second later it is at the end.
    assertThat(
            browser.run(
                "arguments[0].click(); return arguments[0].textContent",
                browser.find("#surface-play")))
        .isEqualTo("Pause");
    browser.waitUntil(
        "const s = document.getElementById('surface-slider');"
            + "return s.value === s.max && document.getElementById('surface-play').textContent === 'Play'");
    assertThat(browser.text("#surface-update")).isEqualTo("update 900 of 900");
  }

  @Test
  void draggingZoomsAndTheButtonsAndKeysToo() {
    browser.open(page, WIDE, false);
    assertThat(shown()).containsExactly(0, 900);

    WebElement over = browser.find("#curves-plot .u-over");
    int width = over.getSize().getWidth();
    browser.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", over);
    new Actions(browser.driver())
        .moveToElement(over, -width / 4, 0)
        .clickAndHold()
        .moveToElement(over, width / 4, 0)
        .release()
        .perform();
    assertThat(shown()[0]).isCloseTo(225, within(5.0));
    assertThat(shown()[1]).isCloseTo(675, within(5.0));

    browser.press("[data-zooms=curves-plot] button[value=reset]");
    assertThat(shown()).containsExactly(0, 900);
    browser.find("#curves-plot").sendKeys("+");
    assertThat(shown()[1] - shown()[0]).isCloseTo(450, within(1.0));
    browser.find("#curves-plot").sendKeys("0");
    assertThat(shown()).containsExactly(0, 900);
  }

  private static double[] shown() {
    WebElement plot = browser.find("#curves-plot");
    return new double[] {
      Double.parseDouble(plot.getDomAttribute("data-from")),
      Double.parseDouble(plot.getDomAttribute("data-to"))
    };
  }

  @Test
  void theScalesUnitsAndRunsCanBeChosen() {
    browser.open(page, WIDE, false);
    List<String> pictures = new ArrayList<>();
    pictures.add(browser.picture("#curves-plot canvas"));
    String[] presses = {
      "#curves-scale button[value=linear]",
      "#curves-unit button[value=seconds]",
      "#curves-show button[value=every]",
      "#curves-show button[value=band]",
      "#curves-legend li:first-child button",
    };
    for (String press : presses) {
      browser.press(press);
      pictures.add(browser.picture("#curves-plot canvas"));
    }
    assertThat(pictures).doesNotHaveDuplicates();
    WebElement plot = browser.find("#curves-plot");
    assertThat(plot.getDomAttribute("data-scale")).isEqualTo("linear");
    assertThat(plot.getDomAttribute("data-unit")).isEqualTo("seconds");
    assertThat(browser.find("#curves-scale button[value=linear]").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
    assertThat(browser.find("#curves-scale button[value=log]").getDomAttribute("aria-pressed"))
        .isEqualTo("false");
    assertThat(browser.text("#curves-legend li:first-child .value")).isEqualTo("hidden");

    String before = browser.picture("#times-plot canvas");
    browser.press("#times-target button[value='0']");
    assertThat(browser.picture("#times-plot canvas")).isNotEqualTo(before);
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void valuesUnderTheCursorAreThoseOfTheCurve() {
    browser.open(page, WIDE, false);
    WebElement over = browser.find("#curves-plot .u-over");
    browser.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", over);
    new Actions(browser.driver()).moveToElement(over, -50, 0).perform();
    for (int i = 0; i < 2; i++) {
      String value = browser.text("#curves-legend li:nth-child(" + (i + 1) + ") .value");
      int update = Integer.parseInt(value.replaceAll("update (\\d+): .*", "$1"));
      assertThat(update).isBetween(350, 449);
      assertThat(value).isEqualTo("update " + update + ": " + loss(i, update));
    }
    browser.find("#curves-plot").sendKeys(Keys.ARROW_RIGHT);
    assertThat(browser.text("#curves-legend li:first-child .value")).startsWith("update ");
  }

  @Test
  void figuresOnThePageAreThoseOfTheResults() {
    browser.open(page, WIDE, false);
    for (int i = 0; i < 2; i++) {
      JsonNode contender = results.get("contenders").get(i);
      List<String> expected = new ArrayList<>();
      expected.add(contender.get("name").asText());
      expected.add(i == 0 ? "2-3-1" : "2-8-1");
      expected.add(i == 0 ? "gradient-descent" : "adam");
      expected.add(contender.get("parameters").asText());
      double accuracy = contender.get("accuracy").asDouble();
      expected.add(Text.share((int) Math.round(4 * accuracy), 4));
      expected.add(Text.loss(contender.get("lastLoss").asDouble()));
      for (JsonNode target : contender.get("updatesToTarget")) {
        expected.add(
            target.get("censored").asBoolean()
                ? "> " + contender.get("updates").asText()
                : target.get("updates").asText());
      }
      List<String> cells =
          browser
              .driver()
              .findElements(By.cssSelector("main > .scroll tbody tr"))
              .get(i)
              .findElements(By.cssSelector("th, td"))
              .stream()
              .map(WebElement::getText)
              .toList();
      assertThat(cells).isEqualTo(expected);
    }
    JsonNode claims = results.get("claims");
    assertThat(browser.text("h1")).isEqualTo(claims.get(1).get("basis").asText());
  }

  @Test
  void theExperimentFileIsCopiedOrAtLeastSelected() {
    browser.open(page, WIDE, false);
    browser.press("#copy");
    browser.waitUntil("return document.getElementById('copied').textContent !== ''");
    assertThat((String) browser.run("return getSelection().toString()"))
        .startsWith("name: test")
        .contains("contenders:", "learning-rate: 0.01");
  }

  @ParameterizedTest
  @CsvSource({"1280, false, en", "1280, true, es", "390, false, es", "390, true, en"})
  void isAccessibleToAll(int width, boolean dark, String language) {
    browser.open(page, width, dark);
    browser.press("header .languages button[value=" + language + "]");
    assertAccessible();
  }

  private static void assertAccessible() {
    browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    browser.run(axe);
    Object result =
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    // Where on the page a rule is kept is not asked: only that it is.
                    + "axe.run({resultTypes: ['violations']})"
                    + ".then((r) => done({passes: r.passes.length,"
                    + "violations: r.violations.map((v) => v.id + ': ' + v.help + ' '"
                    + "+ v.nodes.map((n) => n.target.join(' ')).join(', '))}))");
    Map<?, ?> found = (Map<?, ?>) result;
    assertThat((List<?>) found.get("violations")).isEmpty();
    assertThat((Long) found.get("passes")).isGreaterThan(20);
  }

  static List<Report> otherReports() {
    Investigation odd = Pages.hostile();
    return List.of(
        Pages.report(odd),
        StudyReport.of(odd.study().orElseThrow(), Pages.ENVIRONMENT),
        ExplanationReport.of(odd.explanation().orElseThrow(), Pages.ENVIRONMENT),
        SymmetryReport.of(odd.evidence().experiment(), odd.symmetry(), Pages.ENVIRONMENT),
        CertificateReport.of(odd.certificate().orElseThrow(), Pages.ENVIRONMENT));
  }

  @ParameterizedTest
  @MethodSource("otherReports")
  void everyOtherReportIsAsGoodAPage(Report content) throws Exception {
    Path file = folder.resolve("other.html");
    Files.writeString(file, ReportPage.html(content));
    browser.open(file, PHONE, false);

    assertThat(browser.text("h1")).isEqualTo(content.headline().first().replaceAll("\\s+", " "));
    assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) PHONE);
    assertAccessible();
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void everythingCanBeReachedWithTheKeyboard() {
    browser.open(page, WIDE, false);
    Object unreachable =
        browser.run(
            "return [...document.querySelectorAll('button, a, input, summary, .plot, .scroll')]"
                + ".filter((n) => n.offsetParent !== null && n.tabIndex < 0).length");
    assertThat(unreachable).isEqualTo(0L);
    WebElement body = browser.find("body");
    body.sendKeys(Keys.TAB);
    assertThat((String) browser.run("return document.activeElement.tagName")).isEqualTo("BUTTON");
    assertThat((String) browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
  }

  @ParameterizedTest
  @CsvSource({"en", "es"})
  void aPhoneNeverScrollsSideways(String language) {
    for (Path file : List.of(page, hostile)) {
      browser.open(file, PHONE, false);
      browser.press("header .languages button[value=" + language + "]");
      assertThat(browser.run("return document.documentElement.scrollWidth"))
          .isEqualTo((long) PHONE);
    }
  }

  @ParameterizedTest
  @CsvSource({"1280", "390"})
  void nothingMovesWhileItLoads(int width) {
    browser.open(page, width, false);
    Object shift =
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[0]; let sum = 0;"
                    + "new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; })"
                    + ".observe({type: 'layout-shift', buffered: true});"
                    + "setTimeout(() => done(sum), 400);");
    assertThat(((Number) shift).doubleValue()).isLessThan(0.01);
  }

  @Test
  void onPaperThePageIsLightAndComplete() {
    browser.open(page, WIDE, true);
    String dark = browser.picture("#curves-plot canvas");
    browser.run("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.picture("#curves-plot canvas")).isNotEqualTo(dark);
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(browser.run("return getComputedStyle(document.body).color"))
        .isEqualTo("rgb(0, 0, 0)");
    assertThat(browser.find("#curves .controls").isDisplayed()).isFalse();
    assertThat(browser.find("#surface canvas").isDisplayed()).isTrue();
    assertThat(browser.find("#experiment-file").isDisplayed()).isTrue();
  }
}
