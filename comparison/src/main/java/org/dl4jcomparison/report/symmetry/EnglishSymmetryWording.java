package org.dl4jcomparison.report.symmetry;

import java.util.List;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult.Verdict;
import org.dl4jcomparison.evidence.symmetry.SymmetryStart;
import org.dl4jcomparison.experiment.Numbers;

/** English. */
public final class EnglishSymmetryWording implements SymmetryWording {

  @Override
  public String language() {
    return "en";
  }

  @Override
  public String title(String experiment) {
    return "Zero starts and symmetry: " + experiment;
  }

  @Override
  public String intro(String lossOfGuessing, boolean exact) {
    return ("Each network was trained from each start. A start learns if every row ends up right%s; it leaves the plateau at the "
            + "first update whose loss is more than 1 %% below that of guessing (%s). It is a stationary point if the gradient of every "
            + "parameter is exactly zero there. Hidden units are equal if their weights in, bias and weights out are; the table counts "
            + "the distinct ones, those equal in every bit and those equal to 1e-12.")
        .formatted(
            exact
                ? ""
                : ", or if its loss ends below half of that of guessing and at least nine tenths of the way from there to its loss as drawn",
            lossOfGuessing);
  }

  @Override
  public String heading(String contender, String engine) {
    return "%s on engine %s".formatted(contender, engine);
  }

  @Override
  public String cannot(String why) {
    return "This engine cannot train that network: %s.".formatted(why);
  }

  @Override
  public String start(SymmetryStart start) {
    return switch (start) {
      case AS_DRAWN -> "as drawn";
      case WEIGHTS -> "both weight matrices zero";
      case BIASES -> "both biases zero";
      case EVERYTHING -> "everything zero";
      case ONLY_W1 -> "only W1 zero";
      case ONLY_W2 -> "only W2 zero";
      case EQUAL -> "every weight and bias " + Numbers.shortest(SymmetryStart.CONSTANT);
      case NEAR_ZERO -> "noise of ±" + Numbers.shortest(SymmetryStart.NOISE);
    };
  }

  @Override
  public String verdict(Verdict verdict) {
    return switch (verdict) {
      case LEARNS -> "learns";
      case PARTLY -> "learns in part";
      case STATIONARY -> "stationary point";
      case SYMMETRIC -> "stays symmetric";
      case STUCK -> "stuck on the plateau";
      case BROKEN -> "broke off";
    };
  }

  @Override
  public String learns(List<String> startsWithEscape) {
    return "It learns from: %s.".formatted(String.join("; ", startsWithEscape));
  }

  @Override
  public String startWithEscape(String start, int update) {
    return "%s (leaves the plateau at update %s)".formatted(start, update);
  }

  @Override
  public String endedEarly(List<String> starts) {
    return "Training ended early, at a loss at which no row can be wrong, from: %s."
        .formatted(String.join("; ", starts));
  }

  @Override
  public String partly(List<String> startsWithEscape) {
    return "It gets better than guessing without getting every row right from: %s."
        .formatted(String.join("; ", startsWithEscape));
  }

  @Override
  public String stationary(List<String> starts) {
    return "Stationary: %s. The gradient of every parameter is exactly zero there, so no update moves anything."
        .formatted(String.join("; ", starts));
  }

  @Override
  public String symmetric(List<String> starts) {
    return "Symmetric for ever: %s. Equal hidden units get equal gradients at every update, so they stay equal and count as one."
        .formatted(String.join("; ", starts));
  }

  @Override
  public String symmetricButLearning(List<String> starts) {
    return "Of these, the hidden units stay equal all the same with: %s; the gain is what a single unit can do."
        .formatted(String.join("; ", starts));
  }

  @Override
  public String stuck(List<String> starts, int updates) {
    return "Neither stationary nor symmetric, and yet not off the plateau after %s updates: %s. Its units differ, but the gradients that would bend the output are tiny."
        .formatted(updates, String.join("; ", starts));
  }

  @Override
  public String broken(List<String> startsWithProblem) {
    return "Training broke off from: %s.".formatted(String.join("; ", startsWithProblem));
  }

  @Override
  public String startWithProblem(String start, String problem) {
    return "%s (%s)".formatted(start, problem);
  }

  @Override
  public String drawnDoesNotLearn(int updates) {
    return "Mind that it does not get off the plateau in %s updates as drawn either."
        .formatted(updates);
  }

  @Override
  public String weightsClaim(Verdict weights, Verdict everything) {
    return "The notebook says that with zero weights all units learn the same and nothing is learnt: "
        + switch (weights) {
          case LEARNS ->
              everything == Verdict.LEARNS
                  ? "**not supported**: with both weight matrices at zero it learns."
                  : "**not supported**: with both weight matrices at zero it learns, as the drawn biases tell the units apart.";
          case PARTLY ->
              "**not supported**: with both weight matrices at zero it still gets better than guessing.";
          case STATIONARY -> "**supported**: nothing is learnt, as no update moves anything.";
          case SYMMETRIC -> "**supported**: the units stay equal and nothing is learnt.";
          case STUCK ->
              "**supported in part**: nothing is learnt in these updates, but not because the units are equal; the drawn biases tell them apart.";
          case BROKEN -> "**not decided**: that training broke off.";
        }
        + switch (everything) {
          case STATIONARY, SYMMETRIC -> " With the biases at zero too it is true.";
          case LEARNS -> " Even with the biases at zero too it learns.";
          case PARTLY -> " Even with the biases at zero too it gets better than guessing.";
          case STUCK, BROKEN -> "";
        };
  }

  @Override
  public String biasesClaim(Verdict biases) {
    return "It says that with only the biases at zero it still learns: "
        + switch (biases) {
          case LEARNS -> "**supported**.";
          case PARTLY -> "**supported in part**: it gets better than guessing.";
          case STATIONARY, SYMMETRIC, STUCK -> "**not supported**.";
          case BROKEN -> "**not decided**: that training broke off.";
        };
  }

  @Override
  public String enginesAgree(String contender, List<String> engines) {
    return "For %s every engine that can train it comes to the same verdict from every start: %s."
        .formatted(contender, String.join(", ", engines));
  }

  @Override
  public String enginesDiffer(String contender, List<String> starts) {
    return "For %s the verdict depends on the engine from: %s."
        .formatted(contender, String.join("; ", starts));
  }

  @Override
  public List<String> header() {
    return List.of(
        "start",
        "final loss",
        "rows right",
        "distinct units, exactly: start → end",
        "distinct units to 1e-12: start → end",
        "gradient norms at the start: W1, b1, W2, b2",
        "leaves the plateau at update",
        "result");
  }

  @Override
  public String none() {
    return "never";
  }
}
