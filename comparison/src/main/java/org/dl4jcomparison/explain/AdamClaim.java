package org.dl4jcomparison.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * "Adam is the reason why the second of two contenders is faster": supported if, at every target,
 * it is faster, the optimizer's share makes it so, no other share that does is as large, Adam alone
 * saves updates, and the settings do not mostly act through each other.
 *
 * @param pair names of the two; if one of them uses Adam, it is the second
 * @param support what the measurements say
 * @param basis what that rests on
 * @param shares the optimizer's share at each target; empty without an explanation
 */
public record AdamClaim(List<String> pair, Support support, Basis basis, List<ShareAt> shares)
    implements Claim {

  /** What the verdict rests on. */
  public enum Basis {
    /** Adam is not what the two differ in. */
    NO_DIFFERENCE,
    /** The optimizer is all that they differ in. */
    ONLY_DIFFERENCE,
    /** They differ in more, and all combinations were trained. */
    SHARES,
    /** It was not examined which of their differences matters. */
    NOT_EXAMINED,
    /** Neither of the two reached a target. */
    OUT_OF_REACH
  }

  /**
   * A target.
   *
   * @param target loss to reach
   * @param share of the optimizer in the difference, in updates; below zero makes the contender
   *     with Adam faster
   * @param difference that contender less the other, in updates
   * @param adamFaster whether the contender with Adam is the first to the target, as the claim
   *     about speed has it
   * @param alone what Adam changes when nothing else is changed, in updates
   * @param largest whether no other share that makes that contender faster is as large
   * @param interactions whether interactions dominate, so that no setting explains it by itself
   */
  public record ShareAt(
      double target,
      Effect share,
      Effect difference,
      boolean adamFaster,
      Effect alone,
      boolean largest,
      boolean interactions) {
    /** Whether Adam makes its contender faster here, beyond doubt. */
    public boolean helps() {
      return share.isDistinct() && share.sign() < 0;
    }

    /** Whether Adam saves no updates when nothing else is changed, as far as can be told. */
    public boolean nothingAlone() {
      return !alone.isDistinct() || alone.sign() >= 0;
    }

    /** Whether the claim holds here. */
    public boolean supports() {
      return helps() && adamFaster && largest && !interactions && !nothingAlone();
    }
  }

  /**
   * What follows for two contenders.
   *
   * @param pair their names
   * @param adamInSecond whether Adam trains the second and not the first
   * @param differences settings in which the two differ
   * @param race who of them is first to each target
   * @param explanation of their difference, if one was made
   */
  public static AdamClaim of(
      List<String> pair,
      boolean adamInSecond,
      List<String> differences,
      Race race,
      Optional<Explanation> explanation) {
    if (!adamInSecond) {
      return new AdamClaim(pair, Support.NOT_SUPPORTED, Basis.NO_DIFFERENCE, List.of());
    }
    Basis basis =
        differences.equals(List.of(Settings.OPTIMIZER.key()))
            ? Basis.ONLY_DIFFERENCE
            : Basis.SHARES;
    return explanation
        .map(e -> of(pair, basis, race.at(First.B), e))
        .orElseGet(() -> new AdamClaim(pair, Support.UNDECIDED, Basis.NOT_EXAMINED, List.of()));
  }

  private static AdamClaim of(
      List<String> pair, Basis basis, List<Double> adamFirst, Explanation explanation) {
    int optimizer = optimizer(explanation);
    List<ShareAt> shares = new ArrayList<>();
    for (TargetExplanation target : explanation.targets()) {
      if (optimizer >= 0 && target.decomposition().isPresent()) {
        Decomposition decomposition = target.decomposition().get();
        Decomposition.Share share = decomposition.shares().get(optimizer);
        shares.add(
            new ShareAt(
                target.target(),
                share.share(),
                decomposition.difference(),
                adamFirst.contains(target.target()),
                share.first(),
                isLargest(share, decomposition.shares()),
                target.finding().verdict() == Finding.Verdict.INTERACTIONS));
      }
    }
    return new AdamClaim(
        pair, support(shares), shares.isEmpty() ? Basis.OUT_OF_REACH : basis, List.copyOf(shares));
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
  public String text(Language language, UnaryOperator<String> shown) {
    List<String> names = pair.stream().map(shown).toList();
    return language.say(ExplainMessages.class).adamClaim(names.get(0), names.get(1));
  }

  @Override
  public String reason(Language language, UnaryOperator<String> shown) {
    ExplainMessages say = language.say(ExplainMessages.class);
    List<String> names = pair.stream().map(shown).toList();
    String adams = names.get(1);
    List<String> sentences = new ArrayList<>();
    sentences.add(say.adamReason(basis, names));
    if (basis == Basis.SHARES) {
      shares.forEach(share -> sentences.add(share(share, adams, say)));
    }
    if (!shares.isEmpty() && support != Support.UNDECIDED) {
      sentences.add(
          switch (support) {
            case SUPPORTED -> say.adamHelpsMost();
            case DEPENDS ->
                say.adamInPart(
                    adams,
                    where(ShareAt::largest),
                    where(ShareAt::adamFaster),
                    where(ShareAt::interactions),
                    where(ShareAt::nothingAlone));
            default -> say.adamDoesNotHelp();
          });
    }
    sentences.removeIf(String::isEmpty);
    return String.join(" ", sentences);
  }

  private static String share(ShareAt at, String adams, ExplainMessages say) {
    return say.adamShare(
        Numbers.shortest(at.target()),
        Direction.of(at.share()),
        EffectText.size(at.share()),
        at.share().isDistinct() ? EffectText.sizes(at.share()) : List.of(),
        Direction.of(at.difference()),
        adams);
  }

  @Override
  public void addData(ObjectNode claim) {
    pair.forEach(claim.putArray("pair")::add);
  }

  private List<String> where(Predicate<ShareAt> condition) {
    return shares.stream()
        .filter(condition)
        .map(share -> Numbers.shortest(share.target()))
        .toList();
  }
}
