package org.dl4jcomparison.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dl4jcomparison.convergence.SpeedClaim;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.explain.Effect;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.explain.Finding;
import org.dl4jcomparison.explain.TargetExplanation;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.study.ContenderEvidence;
import org.dl4jcomparison.study.SeedsText;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.symmetry.SymmetryText;
import org.dl4jcomparison.testing.Investigations;

/**
 * Laws of all sentences, on evidence that is made up at random: headline, brief, body, terminal,
 * page and JSON carry the same verdicts in every language, numbers stand in tables, causes are
 * those that the data show, and nothing is empty or cut off.
 */
class EverySentenceTest {
  private static final int FEW = 60;
  private static final int MANY = 2000;

  /** A page takes longer than its texts. */
  private static final int PAGE_EVERY = 25;

  private static final Pattern CUT =
      Pattern.compile(
          "\\{|\\}|\\bnull\\b|\\bNaN\\b|\\bInfinity\\b|  |\\(\\s*\\)|\\.\\.(?!\\.)| [.,;:]|;\\.|,\\.|: ?\\.|; ;|\\[\\]");
  private static final Pattern ONE_OF_MANY =
      Pattern.compile(
          "(?<![\\d.,])1 (updates|seeds|runs|settings|rows|units|combinations|actualizaciones|semillas"
              + "|ejecuciones|ajustes|filas|unidades|combinaciones)\\b");
  private static final Pattern NEITHER =
      Pattern.compile(
          "(neither reaches|ninguna alcanza) ([^;:a-z]*\\d[^;:]*?)(?=;|\\.( |\\*|$)| at| con)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+?)\\*\\*");
  private static final Pattern ENDED = Pattern.compile(".*[.:?!)](\\*\\*)?$");

  /** What one made-up case tells; blocks of Markdown by language. */
  private record Case(
      Investigation investigation,
      Report report,
      JsonNode claims,
      Map<Language, List<String>> markdown) {
    static Case of(long seed) throws IOException {
      Investigation investigation = RandomEvidence.of(seed);
      Report report = Investigations.report(investigation);
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      report.files().get(report.index().file()).writeTo(json);
      JsonNode claims = new ObjectMapper().readTree(json.toByteArray()).path("claims");
      Case made = new Case(investigation, report, claims, new LinkedHashMap<>());
      for (Language language : Language.all()) {
        String markdown = report.words().markdown().in(language);
        made.markdown.put(language, made.told(language).blocks(markdown));
      }
      return made;
    }

    Told told(Language language) {
      return new Told(
          language,
          investigation.evidence().experiment().contenders().stream()
              .map(Contender::name)
              .toList());
    }

    List<String> blocks(Language language) {
      return markdown.get(language);
    }

    List<JsonNode> faster() {
      List<JsonNode> faster = new ArrayList<>();
      claims.forEach(claim -> faster.add(claim));
      faster.removeIf(claim -> !claim.path("id").asText().equals("faster"));
      return faster;
    }
  }

  @Property(tries = FEW, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyLawHoldsForAFew(@ForAll long seed) throws IOException {
    allLaws(seed);
  }

  @Tag("slow")
  @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyLawHoldsForMany(@ForAll long seed) throws IOException {
    allLaws(seed);
  }

  /** Two of them are compared at fewer seeds than one has, some of these on its twin. */
  @Example
  void everyLawHoldsWhereAPairHasFewerSeeds() throws IOException {
    allLaws(9000461065560642477L);
  }

  private static void allLaws(long seed) throws IOException {
    Case made = Case.of(seed);
    theVerdictsFollowFromWhoIsFirst(made);
    for (Language language : Language.all()) {
      everyPlaceSaysTheSame(made, language);
      theClaimsAboutStartsAreThoseOfTheBody(made, language);
      everyNumberIsInATable(made, language);
      nothingIsEmptyOrCutOff(made, language);
      everyPlaceTellsTheSeeds(made, language);
    }
    theTerminalSaysTheSame(made);
    noCauseIsClaimedThatIsNotShown(made);
    if (seed % PAGE_EVERY == 0) {
      thePageSaysTheSame(made);
    }
  }

  private static void theVerdictsFollowFromWhoIsFirst(Case made) {
    for (JsonNode claim : made.faster()) {
      List<String> first = claim.path("targets").findValuesAsText("first");
      boolean a = first.contains(claim.path("pair").path(0).asText());
      boolean b = first.contains(claim.path("pair").path(1).asText());
      boolean same = first.contains("same");
      switch (claim.path("verdict").asText()) {
        case "supported" -> assertThat(b && !a && !same).as("%s", claim).isTrue();
        case "depends" -> assertThat(b && first.size() > 1).as("%s", claim).isTrue();
        case "not-supported" ->
            assertThat(!b && (a || same || first.contains("not-clear"))).as("%s", claim).isTrue();
        default -> assertThat(a || b || same).as("%s", claim).isFalse();
      }
    }
    int contenders = made.investigation.evidence().measurements().size();
    int pairs = contenders > 3 ? contenders - 1 : contenders * (contenders - 1) / 2;
    assertThat(made.faster()).hasSize(pairs);
  }

  private static Support support(JsonNode claim) {
    return Stream.of(Support.values())
        .filter(s -> s.label().equals(claim.path("verdict").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<Double, String> first(JsonNode claim, Told told) {
    Map<Double, String> first = new LinkedHashMap<>();
    for (JsonNode target : claim.path("targets")) {
      first.put(target.path("target").asDouble(), told.contender(target.path("first").asText()));
    }
    return first;
  }

  private static void everyPlaceSaysTheSame(Case made, Language language) {
    Told told = made.told(language);
    List<String> blocks = made.blocks(language);
    List<String> brief = List.of(blocks.get(headed(blocks, "## ", 0) + 1).split("\n"));
    assertThat(brief).hasSize(made.claims.size());
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < brief.size(); i++) {
      JsonNode claim = made.claims.get(i);
      Matcher line = Pattern.compile("- (.*) \\*\\*([^*]*)\\.\\*\\* (.*)").matcher(brief.get(i));
      assertThat(line.matches()).as(brief.get(i)).isTrue();
      assertThat(line.group(2)).isEqualToIgnoringCase(told.word(support(claim)));
      if (claim.path("id").asText().equals("faster")) {
        reasons.add(line.group(3));
        assertThat(line.group(1))
            .contains(told.contender(claim.path("pair").path(0).asText()))
            .contains(told.contender(claim.path("pair").path(1).asText()));
      }
    }
    String headline = told.plain(made.report.headline().in(language), UnaryOperator.identity());
    List<String> seeds = lines(blocks, language.say(AnswersMessages.class).seedsHeading(), 2);
    List<String> runs =
        made.investigation.study().isPresent()
            ? List.of()
            : lines(
                blocks,
                made.investigation.explanation().isPresent()
                    ? language.say(AnswersMessages.class).singleHeading()
                    : "2. " + language.say(AnswersMessages.class).convergenceQuestion(),
                1);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < made.faster().size(); i++) {
      JsonNode claim = made.faster().get(i);
      Map<Double, String> first = first(claim, told);
      assertThat(told.first(reasons.get(i))).as("brief").isEqualTo(first);
      if (made.faster().size() == 1) {
        assertThat(told.first(headline)).as("headline").isEqualTo(first);
      }
      if (made.investigation.study().isPresent()) {
        assertThat(told.first(seeds.get(i))).as("seeds").isEqualTo(first);
      } else {
        assertThat(told.first(runs.get(i))).as("single runs").isEqualTo(first);
      }
      expected.add(verdict(made.investigation.speed().get(i), told));
    }
    if (made.faster().size() > 1) {
      String bare = headline.replaceFirst(" \\([^)]*\\): ", ": ");
      String clauses = bare.substring(bare.indexOf(": ") + 2).replaceAll("\\.$", "");
      assertThat(told.verdicts(clauses)).as("headline").isEqualTo(expected);
    }
    List<String> bold =
        runs.stream()
            .flatMap(
                line ->
                    Pattern.compile("\\*\\*(?:In these runs|En estas ejecuciones,) (.*)\\.\\*\\*")
                        .matcher(line)
                        .results()
                        .map(m -> m.group(1)))
            .flatMap(clause -> told.verdicts(clause).stream())
            .toList();
    assertThat(bold)
        .as("body")
        .isEqualTo(runs.isEmpty() || made.faster().isEmpty() ? List.of() : expected);
  }

  /** How many seeds were trained by a contender's engine and how many by its twin. */
  private static void everyPlaceTellsTheSeeds(Case made, Language language) {
    if (made.investigation.study().isEmpty()) {
      return;
    }
    StudyEvidence study = made.investigation.study().get();
    Told told = made.told(language);
    Map<String, SeedCount> seeds = new LinkedHashMap<>();
    study.contenders().forEach(c -> seeds.put(c.contender().name(), c.seeds()));
    List<String> blocks = made.blocks(language);
    String intro =
        blocks.get(
            headed(blocks, "### " + language.say(AnswersMessages.class).seedsHeading(), 0) + 1);
    List<String> sentences = new SeedsText(study, language, told::contender).sentences();
    for (ContenderEvidence contender : study.contenders()) {
      SeedCount count = contender.seeds();
      assertThat(contender.counts().runs()).isEqualTo(count.own() + count.twin());
      if (count.twin() > 0) {
        assertThat(sentences)
            .filteredOn(s -> s.startsWith(told.contender(contender.contender().name()) + " "))
            .singleElement(InstanceOfAssertFactories.STRING)
            .containsPattern("\\b" + count.own() + "\\b")
            .containsPattern("\\b" + count.twin() + "\\b");
      }
    }
    sentences.forEach(sentence -> assertThat(intro).contains(sentence));
    Map<String, SeedCount> most = new LinkedHashMap<>();
    for (JsonNode claim : made.faster()) {
      List<String> pair =
          List.of(claim.path("pair").path(0).asText(), claim.path("pair").path(1).asText());
      int compared = pair.stream().mapToInt(name -> seeds.get(name).all()).min().orElseThrow();
      for (String name : pair) {
        int own = Math.min(seeds.get(name).own(), compared);
        SeedCount count = new SeedCount(own, compared - own);
        JsonNode inJson = claim.path("seeds").path(name);
        assertThat(inJson.path("own").asInt()).isEqualTo(count.own());
        assertThat(inJson.path("twin").asInt()).isEqualTo(count.twin());
        twinIsTold(told, name, count, claim.path("basis").asText());
        most.merge(name, count, (one, other) -> one.all() < other.all() ? other : one);
      }
    }
    if (language.equals(Language.english()) && !most.isEmpty()) {
      String headline = made.report.headline().in(language);
      most.forEach((name, count) -> twinIsTold(told, name, count, headline));
    }
  }

  private static void twinIsTold(Told told, String name, SeedCount count, String sentence) {
    if (count.twin() > 0) {
      assertThat(told.plain(sentence, UnaryOperator.identity()))
          .contains(
              "%s: %d on its own engine, %d on its certified twin"
                  .formatted(told.contender(name), count.own(), count.twin()));
    }
  }

  /** What is said of zero starts, contender by contender, against the claim about all of them. */
  private static void theClaimsAboutStartsAreThoseOfTheBody(Case made, Language language) {
    Told told = made.told(language);
    List<String> blocks = made.blocks(language);
    int from = headed(blocks, "## 3. ", 0);
    List<List<String>> bold = new ArrayList<>();
    for (int i = from; i < blocks.size(); i++) {
      if (blocks.get(i).startsWith("### ")) {
        List<String> words =
            BOLD.matcher(blocks.get(i + 1)).results().map(m -> m.group(1)).toList();
        bold.add(words.size() == 1 ? List.of(words.get(0), words.get(0)) : words);
      }
    }
    assertThat(bold).hasSameSizeAs(made.investigation.symmetry());
    for (int which = 0; which < 2; which++) {
      int place = which;
      JsonNode claim = made.claims.get(made.claims.size() - 2 + which);
      Set<String> decided =
          bold.stream()
              .map(words -> words.get(place))
              .filter(word -> !word.equals(told.word(Support.UNDECIDED)))
              .collect(Collectors.toSet());
      Support expected =
          decided.isEmpty()
              ? Support.UNDECIDED
              : decided.equals(Set.of(told.word(Support.SUPPORTED)))
                  ? Support.SUPPORTED
                  : decided.equals(Set.of(told.word(Support.NOT_SUPPORTED)))
                      ? Support.NOT_SUPPORTED
                      : Support.DEPENDS;
      assertThat(support(claim)).as("%s: %s", claim, bold).isEqualTo(expected);
    }
  }

  /** What is to be said of a pair where there is no room for targets. */
  private static String verdict(SpeedClaim claim, Told told) {
    String a = told.contender(claim.a());
    String b = told.contender(claim.b());
    boolean opposite = claim.race().at(First.B).isEmpty() && !claim.race().at(First.A).isEmpty();
    return opposite
        ? a + ", " + b + ", " + claim.race().swapped().secondIsFaster()
        : b + ", " + a + ", " + claim.support();
  }

  private static int headed(List<String> blocks, String heading, int from) {
    for (int i = from; i < blocks.size(); i++) {
      if (blocks.get(i).startsWith(heading)) {
        return i;
      }
    }
    return -1;
  }

  /** The lines of the block that comes so many after a heading; none without the heading. */
  private static List<String> lines(List<String> blocks, String heading, int after) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).replaceFirst("^#+ ", "").equals(heading)) {
        return List.of(blocks.get(i + after).split("\n(?=- )"));
      }
    }
    return List.of();
  }

  private static void theTerminalSaysTheSame(Case made) {
    Language english = Language.english();
    Told told = made.told(english);
    String text = Claims.toText(made.report.claims(), english).replaceAll("\n   (?!\")", " ");
    List<String> lines =
        told.plain(text, UnaryOperator.identity())
            .lines()
            .filter(line -> line.startsWith("   \""))
            .toList();
    assertThat(lines).hasSize(made.claims.size());
    for (int i = 0; i < lines.size(); i++) {
      JsonNode claim = made.claims.get(i);
      Matcher line = Pattern.compile("   \"(.*)\" ([A-Z ]+): (.*)").matcher(lines.get(i));
      assertThat(line.matches()).as(lines.get(i)).isTrue();
      assertThat(line.group(2)).isEqualToIgnoringCase(told.word(support(claim)));
      assertThat(line.group(3))
          .isEqualTo(told.plain(claim.path("basis").asText(), UnaryOperator.identity()).strip());
      if (claim.path("id").asText().equals("faster")) {
        assertThat(told.first(line.group(3))).isEqualTo(first(claim, told));
      }
    }
  }

  private static void thePageSaysTheSame(Case made) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    made.report.files().get("report.html").writeTo(bytes);
    String page = bytes.toString(StandardCharsets.UTF_8);
    for (Language language : Language.all()) {
      String headline = made.report.headline().in(language);
      assertThat(page)
          .contains(headline.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
      Told told = made.told(language);
      made.claims.forEach(
          claim ->
              assertThat(page)
                  .containsIgnoringCase("<strong>" + told.word(support(claim)) + ".</strong>"));
    }
  }

  private static void everyNumberIsInATable(Case made, Language language) {
    Told told = made.told(language);
    List<String> blocks = made.blocks(language);
    List<Double> shown =
        blocks.stream()
            .filter(block -> block.startsWith("|"))
            .flatMap(block -> Told.numbers(block).stream())
            .toList();
    List<String> sentences = new ArrayList<>(sentences(made, blocks, language));
    if (made.faster().size() > 0) {
      sentences.add(told.plain(made.report.headline().in(language), UnaryOperator.identity()));
    }
    for (String sentence : sentences) {
      // Levels of intervals and tests.
      String said = sentence.replaceAll("\\b(95|5) %", "");
      for (String number : Told.written(said)) {
        assertThat(shown.stream().anyMatch(value -> isShownAs(value, number)))
            .as("%s in: %s", number, sentence)
            .isTrue();
      }
    }
  }

  /** Whether a number of a table is the one in a sentence; 1700 may stand for 1681. */
  private static boolean isShownAs(double value, String number) {
    double zeros = number.matches("[1-9]\\d*") ? number.replaceFirst("0*$", "").length() : -1;
    double step = zeros < 0 ? 0 : Math.pow(10, number.length() - zeros);
    return Math.abs(value - Double.parseDouble(number)) <= step / 2;
  }

  /** The sentences that follow from numbers: those that say what was done are left out. */
  private static List<String> sentences(Case made, List<String> blocks, Language language) {
    AnswersMessages say = language.say(AnswersMessages.class);
    List<String> left = List.of(say.whyHeading(), say.agreementHeading(), say.timeHeading());
    String intro =
        SymmetryText.in(language).intro(made.investigation.evidence().experiment().data());
    List<String> sentences = new ArrayList<>();
    boolean counted = false;
    for (String block : blocks) {
      if (block.startsWith("#")) {
        counted = block.startsWith("##") && !left.contains(block.replaceFirst("^#+ ", ""));
      } else if (counted && !block.startsWith("|") && !block.equals(intro)) {
        sentences.add(block);
      }
    }
    return sentences;
  }

  private static void noCauseIsClaimedThatIsNotShown(Case made) {
    String said = Investigations.answers(TestLanguages.keys(), made.investigation);
    if (made.investigation.explanation().isEmpty()) {
      assertThat(said)
          .doesNotContain(
              "explain.adamShare",
              "explain.adamHelpsMost",
              "explain.adamInPart",
              "explain.adamDoesNotHelp",
              "explain.single",
              "explain.onlyFactor",
              "explain.pushing",
              "explain.cancel",
              "explain.oneWay");
      return;
    }
    Explanation explanation = made.investigation.explanation().get();
    assertThat(count(said, "explain.onlyFactor(") + count(said, "explain.single("))
        .as("one setting is the reason")
        .isEqualTo(explanation.targets().stream().filter(EverySentenceTest::hasOneReason).count());
    if (said.contains("explain.adamHelpsMost")) {
      assertThat(explanation.targets())
          .filteredOn(target -> target.decomposition().isPresent())
          .isNotEmpty()
          .allMatch(target -> adamSaves(explanation, target))
          .allMatch(target -> adamIsFirst(made, explanation, target.target()));
    }
  }

  private static long count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1L;
  }

  /** Whether one share is clear, goes the way of a clear difference and outweighs all others. */
  private static boolean hasOneReason(TargetExplanation target) {
    if (target.decomposition().isEmpty()) {
      return false;
    }
    Effect difference = target.decomposed().difference();
    double all =
        target.decomposed().shares().stream().mapToDouble(s -> Math.abs(s.share().value())).sum();
    return target.finding().verdict() == Finding.Verdict.SINGLE
        && difference.isDistinct()
        && target.decomposed().shares().stream()
            .map(share -> share.share())
            .anyMatch(
                share ->
                    share.isDistinct()
                        && share.sign() == difference.sign()
                        && 2 * Math.abs(share.value()) > all);
  }

  private static boolean adamSaves(Explanation explanation, TargetExplanation target) {
    return target.decomposed().shares().stream()
        .filter(share -> explanation.factors().get(share.factor()).is(Settings.OPTIMIZER))
        .anyMatch(share -> share.share().isDistinct() && share.share().sign() < 0);
  }

  private static boolean adamIsFirst(Case made, Explanation explanation, double target) {
    Predicate<JsonNode> pair =
        claim ->
            List.of(claim.path("pair").path(0).asText(), claim.path("pair").path(1).asText())
                .containsAll(List.of(explanation.a().name(), explanation.b().name()));
    return made.faster().stream()
        .filter(pair)
        .flatMap(claim -> Stream.of(claim.path("targets")))
        .anyMatch(
            targets -> {
              boolean first = false;
              for (JsonNode at : targets) {
                first |=
                    at.path("target").asDouble() == target
                        && at.path("first").asText().equals(explanation.b().name());
              }
              return first;
            });
  }

  private static void nothingIsEmptyOrCutOff(Case made, Language language) {
    Told told = made.told(language);
    List<String> said = new ArrayList<>();
    said.add(told.plain(made.report.headline().in(language), UnaryOperator.identity()));
    for (String block : made.blocks(language)) {
      assertThat(block).isNotBlank();
      if (!block.startsWith("#") && !block.startsWith("|") && !block.startsWith("![")) {
        said.addAll(List.of(block.split("\n")));
      }
    }
    told.plain(
            Claims.toText(made.report.claims(), language).replaceAll("\n   (?!\")", " "),
            UnaryOperator.identity())
        .lines()
        .filter(line -> line.startsWith("   "))
        .map(String::strip)
        .forEach(said::add);
    for (String line : said) {
      assertThat(line).doesNotContainPattern(CUT).doesNotContainPattern(ONE_OF_MANY).matches(ENDED);
      NEITHER
          .matcher(line)
          .results()
          .map(m -> m.group(2))
          .filter(list -> Told.numbers(list).size() > 1)
          .forEach(list -> assertThat(list).containsPattern(" (or|ni) "));
    }
    for (String block : made.blocks(language)) {
      assertThat(block).doesNotContainPattern("\\bnull\\b|\\bNaN\\b|Infinity");
    }
  }
}
