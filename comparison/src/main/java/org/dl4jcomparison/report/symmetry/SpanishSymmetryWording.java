package org.dl4jcomparison.report.symmetry;

import java.util.List;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult.Verdict;
import org.dl4jcomparison.evidence.symmetry.SymmetryStart;
import org.dl4jcomparison.experiment.Numbers;

/** Spanish, with decimal points as in the data files. */
public final class SpanishSymmetryWording implements SymmetryWording {

  @Override
  public String language() {
    return "es";
  }

  @Override
  public String title(String experiment) {
    return "Inicios en cero y simetría: " + experiment;
  }

  @Override
  public String intro(String lossOfGuessing, boolean exact) {
    return ("Cada red se entrenó desde cada inicio. Un inicio aprende si al final acierta todas las filas%s; sale de la meseta en la primera "
            + "actualización cuya pérdida queda más de un 1 %% por debajo de la de adivinar (%s). Es un punto estacionario si allí el "
            + "gradiente de todos los parámetros es exactamente cero. Dos unidades ocultas son iguales si lo son sus pesos de entrada, "
            + "su sesgo y sus pesos de salida; la tabla cuenta las distintas, iguales bit a bit e iguales hasta 1e-12.")
        .formatted(
            exact
                ? ""
                : " o si su pérdida acaba por debajo de la mitad de la de adivinar y a nueve décimas o más del camino entre esta y la que alcanza con el sorteo normal",
            lossOfGuessing);
  }

  @Override
  public String heading(String contender, String engine) {
    return "%s en el motor %s".formatted(contender, engine);
  }

  @Override
  public String cannot(String why) {
    return "Este motor no puede entrenar esa red: %s.".formatted(why);
  }

  @Override
  public String start(SymmetryStart start) {
    return switch (start) {
      case AS_DRAWN -> "el sorteo normal";
      case WEIGHTS -> "las dos matrices de pesos en cero";
      case BIASES -> "los dos sesgos en cero";
      case EVERYTHING -> "todo en cero";
      case ONLY_W1 -> "solo W1 en cero";
      case ONLY_W2 -> "solo W2 en cero";
      case EQUAL -> "todos los pesos y sesgos en " + Numbers.shortest(SymmetryStart.CONSTANT);
      case NEAR_ZERO -> "ruido de ±" + Numbers.shortest(SymmetryStart.NOISE);
    };
  }

  @Override
  public String verdict(Verdict verdict) {
    return switch (verdict) {
      case LEARNS -> "aprende";
      case PARTLY -> "aprende en parte";
      case STATIONARY -> "punto estacionario";
      case SYMMETRIC -> "sigue simétrica";
      case STUCK -> "atascada en la meseta";
      case BROKEN -> "se interrumpió";
    };
  }

  @Override
  public String learns(List<String> startsWithEscape) {
    return "Aprende con: %s.".formatted(String.join("; ", startsWithEscape));
  }

  @Override
  public String startWithEscape(String start, int update) {
    return "%s (sale de la meseta en la actualización %s)".formatted(start, update);
  }

  @Override
  public String endedEarly(List<String> starts) {
    return "El entrenamiento terminó antes, con una pérdida a la que ninguna fila puede estar mal, con: %s."
        .formatted(String.join("; ", starts));
  }

  @Override
  public String partly(List<String> startsWithEscape) {
    return "Mejora la adivinación sin acertar todas las filas con: %s."
        .formatted(String.join("; ", startsWithEscape));
  }

  @Override
  public String stationary(List<String> starts) {
    return "Punto estacionario: %s. Allí el gradiente de todos los parámetros es exactamente cero, así que ninguna actualización mueve nada."
        .formatted(String.join("; ", starts));
  }

  @Override
  public String symmetric(List<String> starts) {
    return "Simétrica para siempre: %s. Las unidades ocultas iguales reciben gradientes iguales en cada actualización, así que siguen iguales y valen por una."
        .formatted(String.join("; ", starts));
  }

  @Override
  public String symmetricButLearning(List<String> starts) {
    return "Entre estos, las unidades ocultas siguen iguales con: %s; lo ganado es lo que puede hacer una sola unidad."
        .formatted(String.join("; ", starts));
  }

  @Override
  public String stuck(List<String> starts, int updates) {
    return "Ni estacionaria ni simétrica, y aun así en la meseta tras %s actualizaciones: %s. Sus unidades difieren, pero los gradientes que doblarían la salida son diminutos."
        .formatted(updates, String.join("; ", starts));
  }

  @Override
  public String broken(List<String> startsWithProblem) {
    return "El entrenamiento se interrumpió con: %s."
        .formatted(String.join("; ", startsWithProblem));
  }

  @Override
  public String startWithProblem(String start, String problem) {
    return "%s (%s)".formatted(start, problem);
  }

  @Override
  public String drawnDoesNotLearn(int updates) {
    return "Téngase en cuenta que con el sorteo normal tampoco sale de la meseta en %s actualizaciones."
        .formatted(updates);
  }

  @Override
  public String weightsClaim(Verdict weights, Verdict everything) {
    return "El cuaderno dice que con los pesos en cero todas las unidades aprenden lo mismo y no se aprende nada: "
        + switch (weights) {
          case LEARNS ->
              everything == Verdict.LEARNS
                  ? "**no respaldado**: con las dos matrices de pesos en cero aprende."
                  : "**no respaldado**: con las dos matrices de pesos en cero aprende, porque los sesgos sorteados distinguen las unidades.";
          case PARTLY ->
              "**no respaldado**: con las dos matrices de pesos en cero aún mejora la adivinación.";
          case STATIONARY ->
              "**respaldado**: no se aprende nada, porque ninguna actualización mueve nada.";
          case SYMMETRIC -> "**respaldado**: las unidades siguen iguales y no se aprende nada.";
          case STUCK ->
              "**respaldado en parte**: no se aprende nada en estas actualizaciones, pero no porque las unidades sean iguales; los sesgos sorteados las distinguen.";
          case BROKEN -> "**sin decidir**: ese entrenamiento se interrumpió.";
        }
        + switch (everything) {
          case STATIONARY, SYMMETRIC -> " Con los sesgos también en cero es cierto.";
          case LEARNS -> " Incluso con los sesgos también en cero aprende.";
          case PARTLY -> " Incluso con los sesgos también en cero mejora la adivinación.";
          case STUCK, BROKEN -> "";
        };
  }

  @Override
  public String biasesClaim(Verdict biases) {
    return "Dice que con solo los sesgos en cero aún aprende: "
        + switch (biases) {
          case LEARNS -> "**respaldado**.";
          case PARTLY -> "**respaldado en parte**: mejora la adivinación.";
          case STATIONARY, SYMMETRIC, STUCK -> "**no respaldado**.";
          case BROKEN -> "**sin decidir**: ese entrenamiento se interrumpió.";
        };
  }

  @Override
  public String enginesAgree(String contender, List<String> engines) {
    return "Con %s todos los motores que pueden entrenarla llegan al mismo resultado desde cada inicio: %s."
        .formatted(contender, String.join(", ", engines));
  }

  @Override
  public String enginesDiffer(String contender, List<String> starts) {
    return "Con %s el resultado depende del motor con: %s."
        .formatted(contender, String.join("; ", starts));
  }

  @Override
  public List<String> header() {
    return List.of(
        "inicio",
        "pérdida final",
        "filas acertadas",
        "unidades distintas, exactas: inicio → final",
        "unidades distintas hasta 1e-12: inicio → final",
        "normas del gradiente al inicio: W1, b1, W2, b2",
        "sale de la meseta en la actualización",
        "resultado");
  }

  @Override
  public String none() {
    return "nunca";
  }
}
