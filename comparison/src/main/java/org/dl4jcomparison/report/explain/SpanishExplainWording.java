package org.dl4jcomparison.report.explain;

import java.util.List;
import org.dl4jcomparison.evidence.explain.Factor;
import org.dl4jcomparison.report.Text;

/** Spanish. */
final class SpanishExplainWording implements ExplainWording {

  @Override
  public String language() {
    return "es";
  }

  @Override
  public String list(List<String> items) {
    return Text.joined(items, " y ");
  }

  private static String contracted(String sentence) {
    return sentence.replace(" a el ", " al ").replace(" de el ", " del ");
  }

  @Override
  public String title(String a, String b) {
    return "Qué diferencia importa: %s y %s".formatted(a, b);
  }

  @Override
  public String intro(String a, String b, int factors, String data, String engine) {
    return "%s y %s difieren en %s. Se entrenó cada combinación de %s con %s, siempre con el motor %s, así que nada de lo que sigue se debe a una diferencia entre motores."
        .formatted(
            a,
            b,
            factors == 1 ? "un ajuste" : factors + " ajustes",
            factors == 1 ? "sus valores" : "los valores de ambos",
            data,
            engine);
  }

  @Override
  public String trainings(int combinations, String seeds, int trainings, int horizon) {
    return "%s combinaciones con %s son %s entrenamientos de %s actualizaciones como máximo."
        .formatted(combinations, seeds, trainings, horizon);
  }

  @Override
  public String seeds(int number, long first, long last) {
    return number == 1
        ? "una semilla (%s)".formatted(first)
        : "%s semillas (de %s a %s)".formatted(number, first, last);
  }

  @Override
  public String reading(String b, int horizon) {
    return "Se compara la media restringida del tiempo hasta el objetivo, en actualizaciones: una ejecución que no llega en %s actualizaciones cuenta como %s. "
            .formatted(horizon, horizon)
        + "Un cambio mayor que cero significa más actualizaciones, es decir, más lento. Las contribuciones dicen qué cambia al tomar el valor de %s."
            .formatted(b);
  }

  @Override
  public String noIntervals() {
    return "Ningún inicio depende de la semilla, así que cada combinación se entrenó una vez y nada tiene intervalo.";
  }

  @Override
  public String intervals() {
    return "Entre corchetes: intervalo del 95 % (t de Student sobre los valores de las semillas, emparejados: todas las combinaciones se entrenan con las mismas semillas).";
  }

  @Override
  public String targetHeading(String target) {
    return "Hasta una pérdida de " + target;
  }

  @Override
  public String outOfReach(int horizon) {
    return "Ninguna combinación llegó con ninguna semilla en %s actualizaciones, así que nada se puede decir de este objetivo."
        .formatted(horizon);
  }

  @Override
  public String equal(String a, String b, String mean) {
    return "%s y %s tardan lo mismo con cada semilla: media restringida de %s actualizaciones."
        .formatted(a, b, mean);
  }

  @Override
  public String indistinct(String a, String meanOfA, String b, String meanOfB, String change) {
    return "%s tarda %s actualizaciones; %s, %s. La diferencia, %s, **no se distingue de la ausencia de efecto**."
        .formatted(a, meanOfA, b, meanOfB, change);
  }

  @Override
  public String difference(
      String a, String meanOfA, String b, String meanOfB, boolean more, String change) {
    return "%s tarda %s actualizaciones; %s, %s: **%s necesita %s**, un cambio de %s."
        .formatted(a, meanOfA, b, meanOfB, b, more ? "más" : "menos", change);
  }

  @Override
  public String onlyFactor(String setting) {
    return "**La razón es %s**: nada más difiere.".formatted(setting);
  }

  @Override
  public String single(String setting, String change, String percent) {
    return contracted(
        "**La mayor parte se debe a %s**: su contribución es %s, un %s %% de la diferencia y más que todas las demás juntas."
            .formatted(setting, change, percent));
  }

  @Override
  public String interactionsDominate(String percent) {
    return "**Ningún factor lo explica por sí solo: dominan las interacciones.** El %s %% de la variación entre las combinaciones viene de ajustes que actúan juntos; lo que cambia uno depende de los demás."
        .formatted(percent);
  }

  @Override
  public String noSingleFactor() {
    return "**Ningún factor lo explica por sí solo.**";
  }

  @Override
  public String pushing(List<String> settings) {
    return settings.size() == 1
        ? "Solo %s empuja de forma distinguible en este sentido.".formatted(settings.get(0))
        : "Varios empujan en este sentido: %s.".formatted(list(settings));
  }

  @Override
  public String othersWeighMore() {
    return "Las demás contribuciones juntas pesan lo mismo o más, sin contar los signos.";
  }

  @Override
  public String noneDistinct() {
    return "La contribución de ningún ajuste se distingue de la ausencia de efecto.";
  }

  @Override
  public String cancel(List<String> slower, List<String> faster) {
    return "**No es que los ajustes no importen: trabajan unos contra otros.** Más lento por %s; más rápido por %s."
        .formatted(list(slower), list(faster));
  }

  @Override
  public String oneWay(boolean slower, List<String> settings) {
    return "Algunos ajustes sí cambian algo, todos en el mismo sentido: más %s por %s."
        .formatted(slower ? "lento" : "rápido", list(settings));
  }

  @Override
  public String opposed(List<String> settings) {
    return "En contra %s %s.".formatted(settings.size() == 1 ? "actúa" : "actúan", list(settings));
  }

  @Override
  public String unopposed() {
    return "Ningún otro ajuste actúa en contra de forma distinguible.";
  }

  @Override
  public String indistinctFactors(List<String> settings) {
    return "No se distingue de la ausencia de efecto: %s.".formatted(list(settings));
  }

  @Override
  public String idleFactors(List<String> settings) {
    return "Sin efecto alguno (contribución exactamente cero con cada semilla): %s."
        .formatted(list(settings));
  }

  @Override
  public String order(
      String setting, String a, String first, String b, String last, boolean opposite) {
    return contracted(
        "A cuánto asciende la mayor contribución, la de %s, depende de los demás ajustes: si solo cambia eso, con todo lo demás como en %s, supone %s; si es lo último en cambiar, con todo lo demás como en %s, %s.%s"
            .formatted(
                setting,
                a,
                first,
                b,
                last,
                opposite ? " Ni siquiera el sentido es el mismo." : ""));
  }

  @Override
  public String strongestPair(String one, String other, String index, boolean more) {
    return contracted(
        "La interacción más fuerte es la de %s con %s: cambiar ambos supone de media %s actualizaciones de lo que suman los dos cambios por separado (%s)."
            .formatted(one, other, more ? "más" : "menos", index));
  }

  @Override
  public String allReached(int runs) {
    return "Las %s ejecuciones llegaron; ninguna está censurada.".formatted(runs);
  }

  @Override
  public String missed(int runs, int missed, String percent, int horizon) {
    return "De %s ejecuciones, %s (%s %%) no llegaron y cuentan como %s actualizaciones; otro horizonte daría otras medias."
        .formatted(runs, missed, percent, horizon);
  }

  @Override
  public String broken(int diverged, int failed) {
    return "No todas están censuradas: %s divergieron y %s fallaron.".formatted(diverged, failed);
  }

  @Override
  public String mostlyHorizon(List<String> names) {
    return "Es menos de la mitad para %s: una media que es sobre todo el horizonte es una cota inferior, así que parte de la diferencia no se conoce."
        .formatted(list(names));
  }

  @Override
  public String reachedBy(String a, int reachedByA, String b, int reachedByB, int runs) {
    return "Con los ajustes de %s se alcanzó con %s de %s semillas; con los de %s, con %s."
        .formatted(a, reachedByA, runs, b, reachedByB);
  }

  @Override
  public String sharesHeading() {
    return "Contribución de cada ajuste";
  }

  @Override
  public List<String> sharesHeader(String a, String b) {
    return List.of(
        "ajuste",
        a + " → " + b,
        "contribución de Shapley",
        "solo, en " + a,
        "el último, antes de " + b);
  }

  @Override
  public String total() {
    return "todos juntos";
  }

  @Override
  public String walksHeading() {
    return "Un ajuste tras otro";
  }

  @Override
  public String walkOrder() {
    return "El orden es el del fichero de experimento, el mismo en ambos sentidos. Otro orden daría otros pasos; la contribución de Shapley es la media de todos los órdenes.";
  }

  @Override
  public List<String> walkHeader(String from, String to) {
    return List.of("de %s a %s".formatted(from, to), "valor", "media restringida", "cambio");
  }

  @Override
  public String interactionsHeading() {
    return "Mayores interacciones";
  }

  @Override
  public List<String> interactionsHeader() {
    return List.of("par", "índice de interacción");
  }

  @Override
  public String combinationsHeading() {
    return "Combinaciones";
  }

  @Override
  public String allCombinations(String file) {
    return "Todas las combinaciones, con sus recuentos, están en `%s`.".formatted(file);
  }

  @Override
  public String quickest(int number) {
    return "Aquí están las de los contendientes y las %s más rápidas. La letra i dice de quién es el valor del ajuste i, A del primero o B del segundo, en el orden de la tabla del principio."
        .formatted(number);
  }

  @Override
  public List<String> combinationsHeader() {
    return List.of(
        "combinación", "llegaron", "censuradas", "divergieron", "fallaron", "media restringida");
  }

  @Override
  public String asContender(String pattern, String name) {
    return "%s (%s)".formatted(pattern, name);
  }

  @Override
  public String rulesHeading() {
    return "Cómo se eligen las palabras";
  }

  @Override
  public String rules() {
    return String.join(
        "\n",
        "- *Contribución de Shapley*: el cambio que produce un ajuste, promediado sobre todos los órdenes en que se pueden cambiar los ajustes. Las contribuciones suman exactamente la diferencia; los números mostrados están redondeados.",
        "- *No se distingue de la ausencia de efecto*: el intervalo incluye el cero.",
        "- *Ningún factor lo explica por sí solo: dominan las interacciones*: más de la mitad de la variación entre las medias restringidas de las combinaciones queda sin explicar cuando se da a cada ajuste un solo efecto, el mismo en todas (sumas de cuadrados del diseño factorial completo).",
        "- *La mayor parte se debe a* un ajuste: si no, cuando su contribución va en el sentido de la diferencia, se distingue de la ausencia de efecto y es mayor que todas las demás juntas, sin contar los signos. Si no hay ninguno, *ningún factor lo explica por sí solo*.",
        "- *Índice de interacción*: cuánto depende el cambio de un ajuste del otro, promediado sobre los demás (índice de interacción de Shapley). No dice cuál de los dos es la causa.",
        "- Una ejecución que divergió o falló cuenta como una que no llegó.");
  }

  @Override
  public String settingHeader() {
    return "ajuste";
  }

  @Override
  public String factor(Factor.Kind kind) {
    return switch (kind) {
      case WIDTH -> "unidades ocultas";
      case START -> "inicialización";
      case WIDTH_AND_START -> "unidades ocultas y pesos iniciales";
      case ZERO -> "parámetros puestos a cero";
      case OPTIMIZER -> "optimizador";
      case EPSILON -> "epsilon";
      case EPSILON_PLACEMENT -> "lugar de epsilon";
      case LEARNING_RATE -> "tasa de aprendizaje";
      case GRADIENT -> "reducción del gradiente";
      case HIDDEN_GRADIENT -> "orden del gradiente oculto";
      case PRECISION -> "precisión";
    };
  }

  @Override
  public String theFactor(Factor.Kind kind) {
    String article =
        switch (kind) {
          case WIDTH, WIDTH_AND_START -> "las ";
          case ZERO -> "los ";
          case START, LEARNING_RATE, GRADIENT, PRECISION -> "la ";
          case OPTIMIZER, EPSILON, EPSILON_PLACEMENT, HIDDEN_GRADIENT -> "el ";
        };
    return article + factor(kind);
  }

  @Override
  public String value(String value) {
    return value.equals("none") ? "ninguno" : value;
  }
}
