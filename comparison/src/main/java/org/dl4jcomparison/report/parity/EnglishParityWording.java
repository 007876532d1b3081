package org.dl4jcomparison.report.parity;

import java.util.List;
import org.dl4jcomparison.evidence.parity.Change;
import org.dl4jcomparison.evidence.parity.Stage;

/** English. */
final class EnglishParityWording implements ParityWording {
  @Override
  public String language() {
    return "en";
  }

  @Override
  public String title(String a, String b) {
    return "Parity certificate: %s and %s".formatted(a, b);
  }

  @Override
  public String given(boolean sameSettings) {
    return sameSettings
        ? "Given the same start and settings"
        : "Given the same start, but each with its own way of adding epsilon";
  }

  @Override
  public String same(
      String given, String a, String b, String difference, int updates, boolean settings) {
    return "%s, %s and %s compute the same thing to %s, in every stage of %s%s."
        .formatted(given, a, b, difference, updates(updates), settings(settings));
  }

  @Override
  public String bitForBit(String given, String a, String b, int updates, boolean settings) {
    return "%s, %s and %s compute the same thing bit for bit, in every stage of %s%s."
        .formatted(given, a, b, updates(updates), settings(settings));
  }

  private static String updates(int updates) {
    return updates == 1 ? "1 update" : updates + " updates";
  }

  private static String settings(boolean same) {
    return same ? "; where their trainings differ, what differs is the settings" : "";
  }

  @Override
  public String different(String given, String a, String b, int update, String stage) {
    return "%s, %s and %s do not compute the same thing: they first differ at update %s, in the %s."
        .formatted(given, a, b, update, stage);
  }

  @Override
  public String notFinite(int update, List<String> where) {
    return "The comparison ended at update %s, because numbers stopped being finite: %s."
        .formatted(update, String.join(", ", where));
  }

  @Override
  public String notFiniteIn(String engine, String stage) {
    return "on %s first in the %s".formatted(engine, stage);
  }

  @Override
  public String explained(
      String engine, String reference, String cause, String before, String after) {
    return "What %s does otherwise than %s is explained by %s: the largest difference, %s, becomes %s"
        .formatted(engine, reference, cause, before, after);
  }

  @Override
  public String explainedInLoss(String before, String after) {
    return " (in the loss %s becomes %s).".formatted(before, after);
  }

  @Override
  public String unexplained(String engine, String reference) {
    return "None of the conventions that were tried explains what %s does otherwise than %s."
        .formatted(engine, reference);
  }

  @Override
  public String nearest(String cause, String before, String after) {
    return "Changing %s comes nearest: %s becomes %s, still beyond the tolerance."
        .formatted(cause, before, after);
  }

  @Override
  public String agreesWith(String engine, String reference, String difference) {
    return "%s agrees with %s to %s.".formatted(engine, reference, difference);
  }

  @Override
  public String noReference() {
    return "The cause was not looked for: the hand-written engine, whose conventions can be changed, is not present.";
  }

  @Override
  public String comparedHeading() {
    return "What was compared";
  }

  @Override
  public String compared(String layers, String data, long seed, int updates) {
    return ("Both engines trained the network %s on %s from the same parameters (seed %s), one full-batch update at a time. "
            + "After each of the %s updates everything that it had computed was compared, number by number.")
        .formatted(layers, data, seed, updates);
  }

  @Override
  public String settingsHeader() {
    return "setting";
  }

  @Override
  public String measure(String tolerance) {
    return ("Two numbers a and b count as different if |a − b| / max(1, |a|, |b|) is above the tolerance, %s: "
            + "the absolute difference, of numbers above 1 the relative one.")
        .formatted(tolerance);
  }

  @Override
  public String stagesHeading() {
    return "Stage by stage";
  }

  @Override
  public List<String> stageHeader() {
    return List.of(
        "stage",
        "largest difference",
        "largest absolute",
        "where",
        "largest relative",
        "where",
        "first beyond the tolerance");
  }

  @Override
  public String stagesNote() {
    return "The stages stand in the order in which an update computes them. Where it says `S1[2, 14]`, the third row's activation of "
        + "hidden unit 15 is meant (rows and columns count from 0, as in NumPy); S2 is the network's output. Relative differences are "
        + "large where the numbers themselves are close to 0.";
  }

  @Override
  public String chartCaption() {
    return "Largest difference in each stage over the updates, log scale";
  }

  @Override
  public String never() {
    return "never";
  }

  @Override
  public String firstHeading() {
    return "The first difference";
  }

  @Override
  public String first(
      int update, String stage, String place, String a, String onA, String b, String onB) {
    return "At update %s, in the %s%s: %s has %s, %s has %s. Everything computed before that is within the tolerance."
        .formatted(update, stage, place.isEmpty() ? "" : " `" + place + "`", a, onA, b, onB);
  }

  @Override
  public String causeHeading(String engine) {
    return "The cause: what %s does otherwise".formatted(engine);
  }

  @Override
  public String causeIntro(String reference, int updates) {
    return "To find it, %s was trained again with one convention changed at a time and compared over the same %s updates."
        .formatted(reference, updates);
  }

  @Override
  public List<String> causeHeader(String reference) {
    return List.of(
        "changed in " + reference,
        "from",
        "to",
        "largest difference",
        "in the loss",
        "difference gone");
  }

  @Override
  public String unchanged() {
    return "nothing";
  }

  @Override
  public String yes() {
    return "yes";
  }

  @Override
  public String no() {
    return "no";
  }

  @Override
  public String singlePrecisionNote(String tolerance) {
    return "Two faithful single-precision trainings differ by their rounding; for that line the difference counts as gone within %s if all the engine's parameters are single-precision numbers."
        .formatted(tolerance);
  }

  @Override
  public String at(String place, int update) {
    return (place.isEmpty() ? "" : "`" + place + "`, ") + "update " + update;
  }

  @Override
  public String stage(Stage stage) {
    return switch (stage) {
      case HIDDEN -> "hidden activations";
      case OUTPUTS -> "outputs";
      case LOSS -> "loss";
      case GRADIENT -> "gradient";
      case FIRST_MOMENT -> "first moment of Adam";
      case SECOND_MOMENT -> "second moment of Adam";
      case PARAMETERS -> "parameters after the step";
    };
  }

  @Override
  public String change(Change change) {
    return switch (change) {
      case EPSILON_PLACEMENT -> "the placement of epsilon";
      case LOSS_CLIPPING -> "the clipping of outputs in the loss";
      case GRADIENT -> "sum or mean over the rows";
      case HIDDEN_GRADIENT -> "the order of the hidden gradient";
      case PRECISION -> "the precision of the arithmetic";
      case WEIGHT_LAYOUT -> "the layout in which weights are read";
      case WEIGHT_LAYOUT_BOTH_WAYS -> "the layout in which weights are read and written";
    };
  }

  @Override
  public String meaning(Change change) {
    return switch (change) {
      case EPSILON_PLACEMENT ->
          "Adam divides by the root of the second moment and adds a small epsilon to it. PyTorch corrects the root's bias first and then "
              + "adds epsilon (`lr / (1 - b1^t) * m / (sqrt(v) / sqrt(1 - b2^t) + eps)`), DL4J adds it to the raw root "
              + "(`lr * sqrt(1 - b2^t) / (1 - b1^t) * m / (sqrt(v) + eps)`). The two differ most in the first updates and where gradients are small.";
      case LOSS_CLIPPING ->
          "DL4J keeps outputs within [1e-5, 1 - 1e-5] when it takes the gradient of the loss, so a saturated wrong output pulls less.";
      case GRADIENT ->
          "The gradient of all rows is either their sum or their mean; with n rows the sum is n times as large.";
      case HIDDEN_GRADIENT ->
          "The error goes back to the hidden layer through W2: either as it was in the forward pass, which gives the gradient of the loss, or as it is after its own step.";
      case PRECISION ->
          "Numbers are stored either in 64 bits, with about 16 decimal digits, or in 32, with about 7.";
      case WEIGHT_LAYOUT, WEIGHT_LAYOUT_BOTH_WAYS ->
          "A weight matrix can be laid down row by row (C, NumPy) or column by column (Fortran, DL4J's parameter vector). "
              + "Read in the other order a square matrix comes out transposed, any other scrambled.";
    };
  }

  @Override
  public String value(String value) {
    return switch (value) {
      case "rows" -> "row by row";
      case "columns" -> "column by column";
      default -> value;
    };
  }

  @Override
  public String setting(String key) {
    return key;
  }
}
