package org.dl4jcomparison.report;

import java.util.List;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.evidence.Convergence;
import org.dl4jcomparison.report.symmetry.SpanishSymmetryWording;
import org.dl4jcomparison.report.symmetry.SymmetryWording;

/** Spanish, with decimal points as in the data files. */
final class SpanishWording implements Wording {

  @Override
  public String language() {
    return "es";
  }

  @Override
  public String list(List<String> items) {
    return Text.joined(items, " y ");
  }

  @Override
  public String title(String experiment) {
    return "Respuestas: " + experiment;
  }

  @Override
  public String intro(List<String> contenders, String data) {
    return "Todas las cifras se midieron entrenando %s con los datos %s."
        .formatted(list(contenders), data);
  }

  @Override
  public String architectureQuestion() {
    return "¿Tienen las redes arquitecturas distintas?";
  }

  @Override
  public String onlyOneNetwork(String name, String layers, String parameters) {
    return "No hay con qué comparar: el experimento tiene una sola red, %s, %s con %s parámetros."
        .formatted(name, layers, parameters);
  }

  @Override
  public String sameArchitecture(String layers, String parameters) {
    return "No. Todas son %s, con una capa oculta de unidades sigmoides, una salida sigmoide y %s parámetros."
        .formatted(layers, parameters);
  }

  @Override
  public String differentWidths(List<String> unitsOf) {
    return "Solo en la anchura. Cada una tiene una capa oculta de unidades sigmoides y una salida sigmoide, pero %s."
        .formatted(list(unitsOf));
  }

  @Override
  public String unitsOf(String name, String units, String parameters) {
    return "%s tiene %s unidades ocultas y %s parámetros".formatted(name, units, parameters);
  }

  @Override
  public String structureClaim(boolean differentWidths) {
    return differentWidths
        ? "El cuaderno dice que sus dos redes comparten la estructura y difieren en la anchura; estas también."
        : "Las dos redes del cuaderno comparten la estructura y difieren en la anchura; estas no difieren ni en la anchura.";
  }

  @Override
  public String settingsDiffer(List<String> settings) {
    return "Lo que sí difiere es cómo se entrenan: %s.".formatted(list(settings));
  }

  @Override
  public String settingsSame() {
    return "Se entrenan con los mismos ajustes.";
  }

  @Override
  public String aspectHeader() {
    return "aspecto";
  }

  @Override
  public String aspect(String key) {
    return switch (key) {
      case "layers" -> "capas";
      case "hidden layers" -> "capas ocultas";
      case "hidden units" -> "unidades ocultas";
      case "activations" -> "activaciones";
      case "parameters" -> "parámetros";
      case "loss" -> "pérdida";
      case "initializer" -> "inicialización";
      case "zero" -> "puestos a cero";
      case "optimizer" -> "optimizador";
      case "epsilon-placement" -> "lugar de epsilon";
      case "learning-rate" -> "tasa de aprendizaje";
      case "gradient" -> "gradiente de las filas";
      case "hidden-gradient" -> "gradiente de la capa oculta";
      case "precision" -> "precisión";
      case "updates" -> "actualizaciones";
      case "seed" -> "semilla";
      default -> key;
    };
  }

  @Override
  public String value(String value) {
    return switch (value) {
      case "sigmoid, sigmoid" -> "sigmoide, sigmoide";
      case "binary cross-entropy" -> "entropía cruzada binaria";
      default -> value;
    };
  }

  @Override
  public String differsHeader() {
    return "difiere";
  }

  @Override
  public String yes() {
    return "sí";
  }

  @Override
  public String no() {
    return "no";
  }

  @Override
  public String convergenceQuestion() {
    return "¿Qué red converge más rápido?";
  }

  @Override
  public String noPair() {
    return "Lo muestra la tabla. La afirmación del cuaderno, que la red del framework es más rápida que la escrita a mano, "
        + "no se puede examinar aquí: el experimento no tiene una de cada clase.";
  }

  @Override
  public String firstEverywhere(String winner, String loser) {
    return "%s: va por delante de %s en cada objetivo en que se conoce el orden."
        .formatted(winner, loser);
  }

  @Override
  public String exampleBoth(String winner, int updates, String loser, int other, String target) {
    return "Para llegar a una pérdida de %s, %s necesita %s actualizaciones y %s, %s."
        .formatted(target, winner, updates, loser, other);
  }

  @Override
  public String exampleAlone(String winner, int updates, String loser, int tried, String target) {
    return "Para llegar a una pérdida de %s, %s necesita %s actualizaciones; %s no llega en %s."
        .formatted(target, winner, updates, loser, tried);
  }

  @Override
  public String equallyFast(String a, String b) {
    return "Ninguna: %s y %s alcanzan cada objetivo tras el mismo número de actualizaciones."
        .formatted(a, b);
  }

  @Override
  public String firstToSome(String name, List<String> targets) {
    return "%s llega antes a %s.".formatted(name, list(targets));
  }

  @Override
  public String dependsOnTarget() {
    return "Depende del objetivo.";
  }

  @Override
  public String tiedAt(List<String> targets) {
    return "Ambas necesitan el mismo número de actualizaciones para llegar a %s."
        .formatted(list(targets));
  }

  @Override
  public String orderUnknown(String a, int updatesOfA, String b, int updatesOfB) {
    return "No se puede decir: con %s detenida tras %s actualizaciones y %s tras %s, no hay objetivo del que se sepa cuál llega antes."
        .formatted(a, updatesOfA, b, updatesOfB);
  }

  @Override
  public String neitherReaches(List<String> targets) {
    return "Ninguna alcanza %s.".formatted(list(targets));
  }

  @Override
  public String undecidedAt(List<String> targets) {
    return "No se sabe cuál llega antes a %s: una se había detenido antes de que la otra llegara."
        .formatted(list(targets));
  }

  @Override
  public String speedClaim(Convergence.Verdict verdict) {
    String claim =
        "El cuaderno dice que la red del framework converge más rápido, gracias a Adam. ";
    return claim
        + switch (verdict) {
          case FRAMEWORK -> "**Que es más rápida queda respaldado por esta ejecución.**";
          case HAND_WRITTEN, EQUAL -> "**Esta ejecución no lo respalda.**";
          case DEPENDS -> "**Esta ejecución lo respalda solo en algunos objetivos.**";
          case UNKNOWN -> "**Esta ejecución no puede decidirlo.**";
        };
  }

  @Override
  public String adamIsTheOnlyDifference() {
    return "El optimizador es el único ajuste en que difieren, así que con este inicio es la causa.";
  }

  @Override
  public String adamIsOnBothOrNoSide() {
    return "Adam no puede ser la causa: no es una diferencia entre las dos.";
  }

  @Override
  public String reasonUnknown(List<String> differences) {
    return "La causa no se puede saber con una sola ejecución, porque difieren en %s ajustes a la vez: %s."
        .formatted(differences.size(), list(differences));
  }

  @Override
  public String oneStart() {
    return "Y es un solo inicio; con otra semilla el orden puede ser otro.";
  }

  @Override
  public String targetHeader() {
    return "actualizaciones hasta una pérdida de";
  }

  @Override
  public String notReached(int updates) {
    return "no en " + updates;
  }

  @Override
  public String timeHeading() {
    return "Tiempo";
  }

  @Override
  public String timePerUpdate(
      String faster, String itsTime, String slower, String otherTime, String ratio) {
    return "Una actualización costó %s µs con %s y %s µs con %s: %s veces ese tiempo."
        .formatted(itsTime, faster, otherTime, slower, ratio);
  }

  @Override
  public String timeCaution() {
    return "Los tiempos son los de esta única ejecución en esta máquina, en segundos y sin contar la evaluación; varían de una ejecución a otra.";
  }

  @Override
  public String secondsHeader() {
    return "segundos hasta una pérdida de";
  }

  @Override
  public String perUpdateRow() {
    return "µs por actualización";
  }

  @Override
  public String zeroQuestion() {
    return "¿Qué sucede si los pesos empiezan en cero? ¿Y los sesgos?";
  }

  @Override
  public SymmetryWording starts() {
    return new SpanishSymmetryWording();
  }

  @Override
  public String problem(Outcome outcome) {
    if (outcome instanceof Outcome.Diverged diverged) {
      return "diverge en la actualización " + diverged.update();
    }
    if (outcome instanceof Outcome.Failed failed) {
      return "falló: " + failed.reason();
    }
    return "";
  }
}
