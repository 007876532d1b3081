package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
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
   * @param verdict what became of the start that the claim is about
   * @param learnsAsDrawn whether it learns from the start as drawn; if not, nothing follows from
   *     what it does from another
   */
  public record Of(String contender, Verdict verdict, boolean learnsAsDrawn) {}

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
              case WORSE, BROKEN -> Says.NOTHING;
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
              case BROKEN -> Says.NOTHING;
            });
  }

  private static StartsClaim claim(
      List<SymmetryTable> tables,
      SymmetryStart start,
      java.util.function.Function<Verdict, Says> says) {
    List<Of> of = new ArrayList<>();
    List<Says> said = new ArrayList<>();
    for (SymmetryTable table : tables) {
      if (table.cannot().isEmpty()) {
        Verdict verdict = table.get(start).verdict();
        boolean learnsAsDrawn = table.get(SymmetryStart.AS_DRAWN).learnsAtAll();
        of.add(new Of(table.contender().name(), verdict, learnsAsDrawn));
        said.add(learnsAsDrawn ? says.apply(verdict) : Says.NOTHING);
      }
    }
    said.removeIf(s -> s == Says.NOTHING);
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

  private static String end(Of each, String name, SymmetryMessages say) {
    return each.learnsAsDrawn() ? say.startEnds(name, each.verdict()) : say.drawnHasNotLearnt(name);
  }
}
