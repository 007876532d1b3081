package org.dl4jcomparison.report;

import java.util.List;

/** The sentences of {@link DataSection} in one language. Names come ready for Markdown. */
interface DataWording {

  /** Sizes, the share of label 1 with what it stands for, and the loss of guessing. */
  String rows(int training, int test, int inputs, String share, String positive, String guessing);

  String standardized();

  /** Inputs that are the same in every training row. */
  String constant(List<String> inputs);

  String onTestRows(String name, int right, int rows, String testLoss, String trainingLoss);

  String worseThanGuessing();

  String trainingColumn(String name);

  String testColumn(String name);

  /** Heads the column of {@link #scores}. */
  String scoreHeader();

  /** Loss, accuracy, balanced accuracy, AUC, calibration error. */
  List<String> scores();

  /** English. */
  final class English implements DataWording {
    @Override
    public String rows(
        int training, int test, int inputs, String share, String positive, String guessing) {
      String tested = test == 0 ? "" : " and %s to test on".formatted(test);
      return "There are %s rows to train on%s, with %s inputs; %s of the training rows are labelled %s, so guessing costs a loss of %s."
          .formatted(training, tested, inputs, share, positive, guessing);
    }

    @Override
    public String standardized() {
      return "Inputs were standardised with the means and deviations of the training rows.";
    }

    @Override
    public String constant(List<String> inputs) {
      return "Mind that these inputs are the same in every training row and tell nothing: %s."
          .formatted(String.join(", ", inputs));
    }

    @Override
    public String onTestRows(
        String name, int right, int rows, String testLoss, String trainingLoss) {
      return "On rows that it was not trained on, %s gets %s of %s right, with a loss of %s (%s on the training rows)."
          .formatted(name, right, rows, testLoss, trainingLoss);
    }

    @Override
    public String worseThanGuessing() {
      return "**That is worse than guessing.**";
    }

    @Override
    public String trainingColumn(String name) {
      return name + ", training";
    }

    @Override
    public String testColumn(String name) {
      return name + ", test";
    }

    @Override
    public String scoreHeader() {
      return "score";
    }

    @Override
    public List<String> scores() {
      return List.of(
          "loss",
          "accuracy",
          "balanced accuracy",
          "area under the ROC curve",
          "expected calibration error");
    }
  }

  /** Spanish. */
  final class Spanish implements DataWording {
    @Override
    public String rows(
        int training, int test, int inputs, String share, String positive, String guessing) {
      String tested = test == 0 ? "" : " y %s de prueba".formatted(test);
      return "Hay %s filas de entrenamiento%s, con %s entradas; el %s de las de entrenamiento tiene la etiqueta %s, así que adivinar cuesta una pérdida de %s."
          .formatted(training, tested, inputs, share, positive, guessing);
    }

    @Override
    public String standardized() {
      return "Las entradas se estandarizaron con las medias y desviaciones de las filas de entrenamiento.";
    }

    @Override
    public String constant(List<String> inputs) {
      return "Téngase en cuenta que estas entradas son iguales en todas las filas de entrenamiento y no dicen nada: %s."
          .formatted(String.join(", ", inputs));
    }

    @Override
    public String onTestRows(
        String name, int right, int rows, String testLoss, String trainingLoss) {
      return "En filas con las que no se entrenó, %s acierta %s de %s, con una pérdida de %s (%s en las de entrenamiento)."
          .formatted(name, right, rows, testLoss, trainingLoss);
    }

    @Override
    public String worseThanGuessing() {
      return "**Eso es peor que adivinar.**";
    }

    @Override
    public String trainingColumn(String name) {
      return name + ", entrenamiento";
    }

    @Override
    public String testColumn(String name) {
      return name + ", prueba";
    }

    @Override
    public String scoreHeader() {
      return "medida";
    }

    @Override
    public List<String> scores() {
      return List.of(
          "pérdida",
          "exactitud",
          "exactitud equilibrada",
          "área bajo la curva ROC",
          "error de calibración esperado");
    }
  }
}
