package org.dl4jcomparison.report.answers;

import java.util.List;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult;
import org.dl4jcomparison.investigation.AdamClaim;
import org.dl4jcomparison.investigation.Support;
import org.dl4jcomparison.report.Text;

/** Spanish, with decimal points as in the data files. */
public final class SpanishClaimWording implements ClaimWording {
  @Override
  public String list(List<String> items) {
    return Text.joined(items, " y ");
  }

  @Override
  public String heading() {
    return "En breve: lo que afirma el cuaderno y lo que se midió";
  }

  @Override
  public String architectures() {
    return "Arquitecturas";
  }

  @Override
  public String convergence() {
    return "Convergencia";
  }

  @Override
  public String starts() {
    return "Inicios en cero";
  }

  @Override
  public String support(Support support) {
    return switch (support) {
      case SUPPORTED -> "respaldado";
      case NOT_SUPPORTED -> "no respaldado";
      case DEPENDS -> "depende";
      case UNDECIDED -> "sin decidir";
    };
  }

  @Override
  public String structureClaim() {
    return "Las redes tienen la misma estructura y a lo sumo difieren en la anchura.";
  }

  @Override
  public String structureReason(boolean differentWidths, List<String> unitsOf) {
    return differentWidths
        ? "Todas tienen una capa oculta de unidades sigmoides y una salida sigmoide; unidades ocultas: %s."
            .formatted(list(unitsOf))
        : "Ni siquiera difieren en la anchura; unidades ocultas: %s.".formatted(list(unitsOf));
  }

  @Override
  public String unitsOf(String name, String units) {
    return name + " " + units;
  }

  @Override
  public String speedClaim() {
    return "La red del framework converge más rápido.";
  }

  @Override
  public String measuredAt(int seeds) {
    return seeds == 1 ? "En una ejecución de cada una:" : "Con %s semillas:".formatted(seeds);
  }

  @Override
  public String fasterTo(String name, List<String> targets) {
    return "%s necesita menos actualizaciones hasta una pérdida de %s"
        .formatted(name, list(targets));
  }

  @Override
  public String notToldAt(List<String> targets) {
    return "no se distingue ninguna diferencia en %s".formatted(list(targets));
  }

  @Override
  public String nobodyReaches(List<String> targets) {
    return "ninguna alcanza %s".formatted(list(targets));
  }

  @Override
  public String adamClaim() {
    return "La causa es Adam.";
  }

  @Override
  public String adamReason(AdamClaim.Basis basis) {
    return switch (basis) {
      case NO_DIFFERENCE -> "Adam no es una diferencia entre las dos.";
      case ONLY_DIFFERENCE -> "El optimizador es lo único en que difieren.";
      case SHARES ->
          "De la diferencia en actualizaciones, framework menos escrita a mano, la parte de Adam es";
      case NOT_EXAMINED -> "No se examinó cuál de sus diferencias importa.";
    };
  }

  @Override
  public String adamShare(String target, String share, String difference) {
    return "%s hasta una pérdida de %s, donde todos los ajustes juntos suman %s"
        .formatted(share, target, difference);
  }

  @Override
  public String adamInPart(List<String> saves, List<String> faster, List<String> largest) {
    return "Adam ahorra actualizaciones en %s, y más que cualquier otro ajuste en %s; todos los ajustes juntos hacen más rápida la red del framework, sin duda, en %s."
        .formatted(list(saves), where(largest), where(faster));
  }

  private String where(List<String> targets) {
    return targets.isEmpty() ? "ningún objetivo" : list(targets);
  }

  @Override
  public String adamDoesNotHelp() {
    return "Adam no ahorra aquí ninguna actualización.";
  }

  @Override
  public String adamHelpsMost() {
    return "Ningún otro ajuste ahorra más.";
  }

  @Override
  public String zeroWeightsClaim() {
    return "Con todos los pesos en cero todas las unidades aprenden lo mismo, así que no se aprende nada.";
  }

  @Override
  public String zeroBiasesClaim() {
    return "Con solo los sesgos en cero una red aún puede aprender.";
  }

  @Override
  public String startEnds(String name, SymmetryResult.Verdict verdict) {
    return name
        + switch (verdict) {
          case LEARNS -> " aprende";
          case PARTLY -> " aprende en parte";
          case STATIONARY -> " no se mueve nunca";
          case SYMMETRIC -> " mantiene iguales sus unidades y no aprende";
          case STUCK -> " no aprende en sus actualizaciones, aunque sus unidades difieren";
          case BROKEN -> " se interrumpió";
        };
  }

  @Override
  public String seedsHeading() {
    return "Con muchas semillas";
  }

  @Override
  public String seedsIntro(int count, long first, long last) {
    return ("Una semilla no demuestra nada, así que cada contendiente se entrenó con %s semillas, de %s a %s. El tiempo hasta el objetivo se da en "
            + "actualizaciones; una ejecución que no llegó en las suyas queda censurada, no se descarta.")
        .formatted(count, first, last);
  }

  @Override
  public String fasterAtSameSeed(String winner, String loser, List<String> probabilities) {
    return "Con la misma semilla %s necesita menos actualizaciones que %s hasta una pérdida de %s."
        .formatted(winner, loser, list(probabilities));
  }

  @Override
  public String probability(String target, String estimate) {
    return "%s (probabilidad %s)".formatted(target, estimate);
  }

  @Override
  public String openAtSameSeed(List<String> probabilities) {
    return "No se distingue cuál es más rápida, porque el intervalo contiene un medio, hasta una pérdida de %s."
        .formatted(list(probabilities));
  }

  @Override
  public String noneReaches(List<String> targets) {
    return "Ninguna alcanza %s con ninguna semilla.".formatted(list(targets));
  }

  @Override
  public String broken(String name, int diverged, int failed, int runs) {
    return "De las %s ejecuciones de %s, %s divergieron y %s fallaron; cuentan como que no llegan nunca."
        .formatted(runs, name, diverged, failed);
  }

  @Override
  public List<String> seedsHeader(String a, String b) {
    return List.of(
        "hasta una pérdida de",
        a + ": ejecuciones que llegan",
        a + ": mediana",
        b + ": ejecuciones que llegan",
        b + ": mediana",
        "probabilidad de que %s llegue antes".formatted(a),
        "p log-rank",
        "media restringida, %s menos %s".formatted(a, b));
  }

  @Override
  public String notReached() {
    return "no se alcanza";
  }

  @Override
  public String methods(List<String> methods) {
    return "Entre corchetes: intervalos del 95 %% (%s).".formatted(String.join("; ", methods));
  }

  @Override
  public String whyHeading() {
    return "Por qué";
  }

  @Override
  public String whyIntro(int combinations, int seeds, int horizon) {
    return ("El motor escrito a mano entrenó las %s combinaciones de los ajustes en que difieren las dos, con %s semillas y hasta %s actualizaciones. "
            + "La parte de un ajuste dice cuántas actualizaciones añade o ahorra al tomarlo de la red del framework, en promedio sobre todos los órdenes.")
        .formatted(combinations, seeds, horizon);
  }

  @Override
  public String parityHeading() {
    return "¿Calculan lo mismo las dos implementaciones?";
  }

  @Override
  public String parityIntro(String layers, String optimizer, String precision, int updates) {
    return "Los dos motores entrenaron una misma red, %s con %s en %s, desde los mismos pesos durante %s actualizaciones, y se compararon en cada una."
        .formatted(layers, optimizer, precision, updates);
  }

  @Override
  public String singleHeading() {
    return "La ejecución de los gráficos";
  }
}
