package org.dl4jcomparison.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Claim;

/**
 * "Adam is the reason": supported if, at every target, the framework's contender is faster, the
 * optimizer's share makes it so, no other share that does is as large, Adam alone saves updates,
 * and the settings do not mostly act through each other.
 *
 * @param support what the measurements say
 * @param basis what that rests on
 * @param shares the optimizer's share at each target; empty without an explanation
 */
public record AdamClaim(Support support, Basis basis, List<ShareAt> shares) implements Claim {

  /** What the verdict rests on. */
  public enum Basis {
    /** Adam is not what the two differ in. */
    NO_DIFFERENCE,
    /** The optimizer is all that they differ in. */
    ONLY_DIFFERENCE,
    /** They differ in more, and all combinations were trained. */
    SHARES,
    /** They differ in more, and it was not examined which matters. */
    NOT_EXAMINED
  }

  /**
   * A target.
   *
   * @param target loss to reach
   * @param share of the optimizer in the difference, in updates; below zero makes the framework's
   *     contender faster
   * @param difference framework less hand-written, in updates
   * @param frameworkFaster whether the framework's contender is the first to the target, as the
   *     claim about speed has it
   * @param alone what Adam changes when nothing else is changed, in updates
   * @param largest whether no other share that makes the framework's contender faster is as large
   * @param interactions whether interactions dominate, so that no setting explains it by itself
   */
  public record ShareAt(
      double target,
      Effect share,
      Effect difference,
      boolean frameworkFaster,
      Effect alone,
      boolean largest,
      boolean interactions) {
    /** Whether Adam makes the framework's contender faster here, beyond doubt. */
    public boolean helps() {
      return share.isDistinct() && share.sign() < 0;
    }

    /** Whether Adam saves no updates when nothing else is changed, as far as can be told. */
    public boolean nothingAlone() {
      return !alone.isDistinct() || alone.sign() >= 0;
    }

    /** Whether the claim holds here. */
    public boolean supports() {
      return helps() && frameworkFaster && largest && !interactions && !nothingAlone();
    }
  }

  /**
   * What follows for two contenders.
   *
   * @param adamOnlyInFramework whether Adam trains the framework's and not the other
   * @param differences settings in which the two differ
   * @param race who of them is first to each target, the framework's contender being B
   * @param explanation of their difference, if one was made
   */
  public static AdamClaim of(
      boolean adamOnlyInFramework,
      List<String> differences,
      Race race,
      Optional<Explanation> explanation) {
    if (!adamOnlyInFramework) {
      return new AdamClaim(Support.NOT_SUPPORTED, Basis.NO_DIFFERENCE, List.of());
    }
    Basis basis =
        differences.equals(List.of(Settings.OPTIMIZER.key()))
            ? Basis.ONLY_DIFFERENCE
            : Basis.SHARES;
    return explanation
        .map(e -> of(basis, race.at(First.B), e))
        .orElseGet(() -> new AdamClaim(Support.UNDECIDED, Basis.NOT_EXAMINED, List.of()));
  }

  private static AdamClaim of(Basis basis, List<Double> frameworkFirst, Explanation explanation) {
    int optimizer = optimizer(explanation);
    List<ShareAt> shares = new ArrayList<>();
    for (TargetExplanation target : explanation.targets()) {
      if (optimizer >= 0 && target.finding().verdict() != Finding.Verdict.OUT_OF_REACH) {
        Decomposition.Share share = target.decomposition().shares().get(optimizer);
        shares.add(
            new ShareAt(
                target.target(),
                share.share(),
                target.decomposition().difference(),
                frameworkFirst.contains(target.target()),
                share.first(),
                isLargest(share, target.decomposition().shares()),
                target.finding().verdict() == Finding.Verdict.INTERACTIONS));
      }
    }
    return new AdamClaim(support(shares), basis, List.copyOf(shares));
  }

  private static int optimizer(Explanation explanation) {
    for (int i = 0; i < explanation.factors().size(); i++) {
      if (explanation.factors().get(i).is(Settings.OPTIMIZER)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLargest(
      Decomposition.Share optimizer, List<Decomposition.Share> shares) {
    return optimizer.share().isDistinct()
        && optimizer.share().sign() < 0
        && shares.stream()
            .filter(other -> other.factor() != optimizer.factor())
            .filter(other -> other.share().isDistinct())
            .allMatch(other -> optimizer.share().exact().compareTo(other.share().exact()) < 0);
  }

  private static Support support(List<ShareAt> shares) {
    if (shares.isEmpty()) {
      return Support.UNDECIDED;
    }
    if (shares.stream().noneMatch(ShareAt::helps)) {
      return Support.NOT_SUPPORTED;
    }
    return shares.stream().allMatch(ShareAt::supports) ? Support.SUPPORTED : Support.DEPENDS;
  }

  @Override
  public String id() {
    return "adam";
  }

  @Override
  public Question question() {
    return Question.CONVERGENCE;
  }

  @Override
  public String text(Language language) {
    return language.say(ExplainMessages.class).adamClaim();
  }

  @Override
  public String reason(Language language, UnaryOperator<String> shown) {
    ExplainMessages say = language.say(ExplainMessages.class);
    List<String> sentences = new ArrayList<>();
    sentences.add(say.adamReason(basis));
    if (basis == Basis.SHARES) {
      shares.forEach(share -> sentences.add(share(share, say)));
    }
    if (!shares.isEmpty() && support != Support.UNDECIDED) {
      sentences.add(
          switch (support) {
            case SUPPORTED -> say.adamHelpsMost();
            case DEPENDS ->
                say.adamInPart(
                    where(ShareAt::largest),
                    where(ShareAt::frameworkFaster),
                    where(ShareAt::interactions),
                    where(ShareAt::nothingAlone));
            default -> say.adamDoesNotHelp();
          });
    }
    sentences.removeIf(String::isEmpty);
    return String.join(" ", sentences);
  }

  private static String share(ShareAt at, ExplainMessages say) {
    return say.adamShare(
        Numbers.shortest(at.target()),
        Direction.of(at.share()),
        EffectText.size(at.share()),
        at.share().isDistinct() ? EffectText.sizes(at.share()) : List.of(),
        Direction.of(at.difference()));
  }

  private List<String> where(Predicate<ShareAt> condition) {
    return shares.stream()
        .filter(condition)
        .map(share -> Numbers.shortest(share.target()))
        .toList();
  }
}
