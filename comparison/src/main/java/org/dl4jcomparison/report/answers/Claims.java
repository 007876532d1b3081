package org.dl4jcomparison.report.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dl4jcomparison.evidence.Convergence;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.investigation.AdamClaim;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.investigation.StartsClaim;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Text;
import org.dl4jcomparison.report.explain.EffectText;

/** The notebook's claims, in our words, each with what the measurements say and why. */
public final class Claims {
  private final Investigation investigation;
  private final ClaimsMessages say;
  private final UnaryOperator<String> shown;

  /**
   * Prepares the claims.
   *
   * @param shown makes names ready for where they are shown
   */
  public Claims(Investigation investigation, Language language, UnaryOperator<String> shown) {
    this.investigation = investigation;
    this.say = language.say(ClaimsMessages.class);
    this.shown = shown;
  }

  /** For a terminal, in English. */
  public static Claims forTerminal(Investigation investigation) {
    return new Claims(investigation, Language.english(), UnaryOperator.identity());
  }

  /**
   * A claim.
   *
   * @param question heading of the question that it answers
   * @param claim in our words
   * @param support what the measurements say
   * @param verdict the same as a word
   * @param reason the numbers
   */
  public record Claim(
      String question, String claim, Support support, String verdict, String reason) {}

  /** All claims that the experiment has something to say about, in the order of the questions. */
  public List<Claim> all() {
    List<Claim> claims = new ArrayList<>();
    structure().ifPresent(claims::add);
    investigation.pair().ifPresent(pair -> claims.add(speed(pair)));
    investigation.pair().ifPresent(pair -> claims.add(adam()));
    StartsClaim weights = investigation.zeroWeights();
    claims.add(starts(say.zeroWeightsClaim(), weights));
    claims.add(starts(say.zeroBiasesClaim(), investigation.zeroBiases()));
    return claims;
  }

  private Claim claim(String question, String claim, Support support, String reason) {
    return new Claim(question, claim, support, say.support(support), reason);
  }

  private Optional<Claim> structure() {
    List<Measurement> measurements = investigation.evidence().measurements();
    if (measurements.size() < 2) {
      return Optional.empty();
    }
    SpecTable specs = investigation.evidence().specs();
    List<String> units =
        measurements.stream()
            .map(
                m ->
                    say.unitsOf(
                        shown.apply(m.contender().name()),
                        String.valueOf(m.contender().spec().hidden())))
            .toList();
    // Every network that an experiment can describe has one hidden layer of sigmoid units.
    return Optional.of(
        claim(
            say.architectures(),
            say.structureClaim(),
            Support.SUPPORTED,
            say.structureReason(!specs.sameArchitecture(), units)));
  }

  private Claim speed(Convergence pair) {
    Race race = investigation.race().orElseThrow();
    return claim(
        say.convergence(),
        say.speedClaim(),
        race.secondIsFaster(),
        RaceText.of(race, name(pair.hand()), name(pair.framework()), say));
  }

  private String name(Measurement measurement) {
    return shown.apply(measurement.contender().name());
  }

  private Claim adam() {
    AdamClaim adam = investigation.adam().orElseThrow();
    String reason = say.adamReason(adam.basis());
    if (adam.basis() == AdamClaim.Basis.SHARES && !adam.shares().isEmpty()) {
      reason +=
          " "
              + adam.shares().stream()
                  .map(
                      s ->
                          say.adamShare(
                              Numbers.shortest(s.target()),
                              EffectText.change(s.share()),
                              EffectText.change(s.difference())))
                  .collect(Collectors.joining("; "))
              + ".";
    }
    if (!adam.shares().isEmpty()) {
      reason +=
          " "
              + switch (adam.support()) {
                case SUPPORTED -> say.adamHelpsMost();
                case DEPENDS ->
                    say.adamInPart(
                        where(adam, AdamClaim.ShareAt::helps),
                        where(adam, AdamClaim.ShareAt::frameworkFaster),
                        where(adam, AdamClaim.ShareAt::largest));
                case NOT_SUPPORTED -> say.adamDoesNotHelp();
                case UNDECIDED -> "";
              };
    }
    return claim(say.convergence(), say.adamClaim(), adam.support(), reason.stripTrailing());
  }

  private static List<String> where(AdamClaim adam, Predicate<AdamClaim.ShareAt> condition) {
    return adam.shares().stream()
        .filter(condition)
        .map(share -> Numbers.shortest(share.target()))
        .toList();
  }

  private Claim starts(String claim, StartsClaim starts) {
    String reason =
        starts.of().stream()
                .map(of -> say.startEnds(shown.apply(of.contender()), of.verdict()))
                .collect(Collectors.joining("; "))
            + ".";
    return claim(say.starts(), claim, starts.support(), reason);
  }

  /** The claims as a Markdown list. */
  public String toMarkdown() {
    return "## "
        + say.heading()
        + "\n\n"
        + all().stream()
            .map(c -> "- %s **%s.** %s".formatted(c.claim(), Text.capital(c.verdict()), c.reason()))
            .collect(Collectors.joining("\n"));
  }

  /** A line for each claim under its question, as plain text. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    String question = "";
    int number = 0;
    for (Claim claim : all()) {
      if (!claim.question().equals(question)) {
        question = claim.question();
        text.append(++number).append(". ").append(question).append('\n');
      }
      text.append(
          Text.wrapped(
              "\"%s\" %s: %s"
                  .formatted(
                      claim.claim(),
                      claim.verdict().toUpperCase(java.util.Locale.ROOT),
                      claim.reason()),
              "   "));
    }
    return text.toString();
  }
}
