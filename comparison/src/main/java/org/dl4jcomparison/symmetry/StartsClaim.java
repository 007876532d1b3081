package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.symmetry.SymmetryResult.Verdict;

/**
 * A claim about what a start does, for every contender.
 *
 * @param start that the claim is about: all weights at zero, or all biases
 * @param support what the measurements say
 * @param of the contenders' names and what became of each
 */
public record StartsClaim(SymmetryStart start, Support support, List<Of> of) implements Claim {

  /**
   * One contender.
   *
   * @param contender its name
   * @param updates how many it was given
   * @param verdict what became of the start that the claim is about; empty if it cannot be made
   * @param asDrawn what became of the start as drawn; if it does not learn, nothing follows from
   *     what it does from another
   */
  public record Of(String contender, int updates, Optional<Verdict> verdict, Verdict asDrawn) {

    private Says says(Function<Verdict, Says> judged) {
      return asDrawn.learnsAtAll() ? verdict.map(judged).orElse(Says.NOTHING) : Says.NOTHING;
    }

    /** Whether it learns in part, which is all it does as drawn. */
    boolean isAsGoodAsDrawn() {
      return asDrawn == Verdict.PARTLY && verdict.equals(Optional.of(Verdict.PARTLY));
    }
  }

  private enum Says {
    YES,
    NO,
    PARTLY,
    NOTHING
  }

  static StartsClaim weights(List<SymmetryTable> tables) {
    return claim(
        tables,
        SymmetryStart.WEIGHTS,
        verdict ->
            switch (verdict) {
              case STATIONARY, SYMMETRIC -> Says.YES;
              case LEARNS, PARTLY -> Says.NO;
              case STUCK -> Says.PARTLY;
              case SATURATED, BLEW_UP, WORSE, BROKEN -> Says.NOTHING;
            });
  }

  static StartsClaim biases(List<SymmetryTable> tables) {
    return claim(
        tables,
        SymmetryStart.BIASES,
        verdict ->
            switch (verdict) {
              case LEARNS -> Says.YES;
              case PARTLY -> Says.PARTLY;
              case STATIONARY, SYMMETRIC, STUCK, WORSE -> Says.NO;
              case SATURATED, BLEW_UP, BROKEN -> Says.NOTHING;
            });
  }

  private static StartsClaim claim(
      List<SymmetryTable> tables, SymmetryStart start, Function<Verdict, Says> says) {
    List<Of> of = new ArrayList<>();
    for (SymmetryTable table : tables) {
      if (table.cannot().isEmpty()) {
        of.add(
            new Of(
                table.contender().name(),
                table.contender().spec().updates(),
                table.verdict(start),
                table.verdict(SymmetryStart.AS_DRAWN).orElseThrow()));
      }
    }
    List<Says> said =
        of.stream()
            .map(
                each ->
                    start == SymmetryStart.BIASES && each.isAsGoodAsDrawn()
                        ? Says.YES
                        : each.says(says))
            .filter(s -> s != Says.NOTHING)
            .toList();
    return new StartsClaim(start, support(said), List.copyOf(of));
  }

  private static Support support(List<Says> said) {
    if (said.isEmpty()) {
      return Support.UNDECIDED;
    }
    if (said.stream().allMatch(s -> s == Says.YES)) {
      return Support.SUPPORTED;
    }
    return said.stream().allMatch(s -> s == Says.NO) ? Support.NOT_SUPPORTED : Support.DEPENDS;
  }

  @Override
  public String id() {
    return start.label();
  }

  @Override
  public Question question() {
    return Question.STARTS;
  }

  @Override
  public String text(Language language, UnaryOperator<String> shown) {
    SymmetryMessages say = language.say(SymmetryMessages.class);
    return start == SymmetryStart.WEIGHTS ? say.zeroWeightsClaim() : say.zeroBiasesClaim();
  }

  @Override
  public String reason(Language language, UnaryOperator<String> shown) {
    SymmetryMessages say = language.say(SymmetryMessages.class);
    return of.stream()
            .map(each -> end(each, shown.apply(each.contender()), say))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private String end(Of each, String name, SymmetryMessages say) {
    if (!each.asDrawn().learnsAtAll()) {
      return say.drawnHasNotLearnt(name, each.updates());
    }
    return each.verdict()
        .map(verdict -> say.startEnds(name, verdict, each.updates(), each.isAsGoodAsDrawn()))
        .orElseGet(() -> say.startLeftOut(name, say.start(start)));
  }
}
