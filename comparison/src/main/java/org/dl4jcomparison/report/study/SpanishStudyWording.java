package org.dl4jcomparison.report.study;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.evidence.study.Counts;
import org.dl4jcomparison.evidence.study.Unit;
import org.dl4jcomparison.report.Text;

/** Spanish. */
final class SpanishStudyWording implements StudyWording {

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
    return "Estudio: " + experiment;
  }

  @Override
  public String intro(List<String> contenders, String data, int seeds, long first, long last) {
    return seeds == 1
        ? "%s, con %s y una sola semilla, %s. Una semilla no demuestra nada: los intervalos lo dicen."
            .formatted(list(contenders), data, first)
        : "%s, con %s y %s semillas, de %s a %s; la misma semilla es el mismo sorteo para redes de igual forma e inicializador."
            .formatted(list(contenders), data, seeds, first, last);
  }

  @Override
  public String reading(String level, int resamples, long bootstrapSeed) {
    return ("Entre corchetes, intervalos del %s %%; la cabecera de cada columna nombra el método. Una ejecución que hizo todas sus "
            + "actualizaciones sin alcanzar un objetivo queda censurada: podría haber llegado después. La que diverge o falla no llega nunca, y "
            + "su pérdida final cuenta como infinita (∞). Ninguna se descarta. La media restringida es la de quien espera el objetivo pero "
            + "abandona en el horizonte, el mismo para todas las redes. Los bootstraps remuestrean %s veces, desde la semilla %s. Cada "
            + "objetivo se examina por separado, sin corrección por ser varios.")
        .formatted(level, resamples, bootstrapSeed);
  }

  @Override
  public String broke(String name, Counts counts) {
    return "**De %s ejecuciones de %s, %s.**".formatted(counts.runs(), name, how(counts));
  }

  @Override
  public String allBroke(String name, Counts counts) {
    return "**Ninguna ejecución de %s llegó a su fin: de %s, %s.**"
        .formatted(name, counts.runs(), how(counts));
  }

  private String how(Counts counts) {
    List<String> parts = new ArrayList<>();
    if (counts.diverged() > 0) {
      parts.add(counts.diverged() + (counts.diverged() == 1 ? " divergió" : " divergieron"));
    }
    counts
        .failures()
        .forEach(
            (reason, n) ->
                parts.add(
                    "%s %s (%s)"
                        .formatted(n, n == 1 ? "falló" : "fallaron", Text.markdown(reason))));
    return list(parts);
  }

  @Override
  public String seedChangesNothing(String name) {
    return "**Toda semilla da a %s el mismo inicio: sus ejecuciones son una sola, repetida, y sus intervalos no significan nada.**"
        .formatted(name);
  }

  @Override
  public String heading(Unit unit) {
    return unit == Unit.UPDATES
        ? "Quién necesita menos actualizaciones"
        : "Quién necesita menos tiempo en esta máquina";
  }

  private static String less(Unit unit) {
    return unit == Unit.UPDATES ? "menos actualizaciones" : "menos tiempo";
  }

  @Override
  public String pair(String a, String b) {
    return "%s y %s.".formatted(a, b);
  }

  @Override
  public String faster(String winner, String loser, List<String> targets, Unit unit) {
    return "**%s necesita %s que %s hasta %s con la misma semilla, más veces que al revés.**"
        .formatted(winner, less(unit), loser, list(targets));
  }

  @Override
  public String example(
      String winner,
      String probability,
      String target,
      String difference,
      String horizon,
      Unit unit) {
    return "Hasta %s, %s llega antes con una probabilidad de %s; su media restringida hasta %s %s difiere en %s."
        .formatted(
            target,
            winner,
            probability,
            horizon,
            unit == Unit.UPDATES ? "actualizaciones" : "s",
            difference + (unit == Unit.UPDATES ? "" : " s"));
  }

  @Override
  public String open(List<String> targets, Unit unit) {
    return "Cuál de las dos necesita %s hasta %s no se puede saber con estas semillas."
        .formatted(less(unit), list(targets));
  }

  @Override
  public String stoppedTooEarly(List<String> targets) {
    return "Hasta %s no se conoce el orden: una se detuvo antes de que la otra llegara."
        .formatted(list(targets));
  }

  @Override
  public String neitherReaches(List<String> targets) {
    return "Ninguna ejecución de las dos alcanza %s.".formatted(list(targets));
  }

  @Override
  public String onlyOne() {
    return "No hay nada que comparar: el experimento tiene una sola red.";
  }

  @Override
  public String timeCaution() {
    return "Los segundos son los de las actualizaciones, sin contar la evaluación. Dependen de la máquina, de qué más hacía y de cuántos entrenamientos había a la vez.";
  }

  @Override
  public String runsHeading() {
    return "Ejecuciones";
  }

  @Override
  public List<String> runsHeader(String finalLossMethod) {
    return List.of(
        "red",
        "ejecuciones",
        "completas",
        "divergentes",
        "fallidas",
        "con todas las filas acertadas",
        "media intercuartílica de la pérdida final (" + finalLossMethod + ")");
  }

  @Override
  public String targetsHeading() {
    return "Objetivos";
  }

  @Override
  public List<String> targetsHeader(Unit unit, String reached, String median, String mean) {
    String name = unit == Unit.UPDATES ? "actualizaciones" : "segundos";
    return List.of(
        "objetivo",
        "red",
        "ejecuciones que lo alcanzan, en % (" + reached + ")",
        "mediana de %s (%s)".formatted(name, median),
        "media restringida de %s (%s)".formatted(name, mean));
  }

  @Override
  public String pairsHeading() {
    return "Semilla a semilla";
  }

  @Override
  public List<String> pairsHeader(Unit unit, String probability, String difference) {
    return List.of(
        "objetivo",
        "A",
        "B",
        "probabilidad de que A necesite %s (%s)".formatted(less(unit), probability),
        "A antes / B antes / a la vez / ninguna / sin decidir",
        "p de log-rank",
        "media restringida de A menos la de B (%s)".formatted(difference));
  }

  @Override
  public String notReached() {
    return "no alcanzada";
  }

  @Override
  public String upTo(String horizon) {
    return "hasta " + horizon;
  }

  @Override
  public String chart(String target) {
    return "parte de las ejecuciones que alcanzó " + target;
  }

  @Override
  public String learningCurves() {
    return "pérdida mediana y mitad central de las ejecuciones";
  }
}
