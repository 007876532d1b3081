package org.dl4jcomparison.report.parity;

import java.util.List;
import org.dl4jcomparison.evidence.parity.Change;
import org.dl4jcomparison.evidence.parity.Stage;

/** Spanish, with decimal points as in the data files. */
final class SpanishParityWording implements ParityWording {
  @Override
  public String language() {
    return "es";
  }

  @Override
  public String title(String a, String b) {
    return "Certificado de paridad: %s y %s".formatted(a, b);
  }

  @Override
  public String given(boolean sameSettings) {
    return sameSettings
        ? "Con el mismo inicio y los mismos ajustes"
        : "Con el mismo inicio, pero cada uno con su manera de sumar epsilon";
  }

  @Override
  public String same(
      String given, String a, String b, String difference, int updates, boolean settings) {
    return "%s, %s y %s calculan lo mismo hasta %s, en cada etapa de %s%s."
        .formatted(given, a, b, difference, updates(updates), settings(settings));
  }

  @Override
  public String bitForBit(String given, String a, String b, int updates, boolean settings) {
    return "%s, %s y %s calculan lo mismo bit a bit, en cada etapa de %s%s."
        .formatted(given, a, b, updates(updates), settings(settings));
  }

  private static String updates(int updates) {
    return updates == 1 ? "1 actualización" : updates + " actualizaciones";
  }

  private static String settings(boolean same) {
    return same ? "; donde sus entrenamientos difieren, lo que difiere son los ajustes" : "";
  }

  @Override
  public String different(String given, String a, String b, int update, String stage) {
    return "%s, %s y %s no calculan lo mismo: difieren por primera vez en la actualización %s, en %s."
        .formatted(given, a, b, update, withArticle(stage));
  }

  /** Stage names go with an article in a sentence and without one in a table. */
  private static String withArticle(String stage) {
    String first = stage.split(" ")[0];
    return switch (first) {
      case "activaciones", "salidas" -> "las " + stage;
      case "pérdida" -> "la " + stage;
      case "parámetros" -> "los " + stage;
      default -> "el " + stage;
    };
  }

  @Override
  public String notFinite(int update, List<String> where) {
    return "La comparación terminó en la actualización %s, porque los números dejaron de ser finitos: %s."
        .formatted(update, String.join(", ", where));
  }

  @Override
  public String notFiniteIn(String engine, String stage) {
    return "en %s primero en %s".formatted(engine, withArticle(stage));
  }

  @Override
  public String explained(
      String engine, String reference, String cause, String before, String after) {
    return "Lo que %s hace de otro modo que %s lo explica %s: la mayor diferencia, %s, se queda en %s"
        .formatted(engine, reference, cause, before, after);
  }

  @Override
  public String explainedInLoss(String before, String after) {
    return " (en la pérdida, %s se queda en %s).".formatted(before, after);
  }

  @Override
  public String unexplained(String engine, String reference) {
    return "Ninguna de las convenciones que se probaron explica lo que %s hace de otro modo que %s."
        .formatted(engine, reference);
  }

  @Override
  public String nearest(String cause, String before, String after) {
    return "Lo que más acerca es cambiar %s: %s se queda en %s, todavía fuera de la tolerancia."
        .formatted(cause, before, after);
  }

  @Override
  public String agreesWith(String engine, String reference, String difference) {
    return "%s coincide con %s hasta %s.".formatted(engine, reference, difference);
  }

  @Override
  public String noReference() {
    return "No se buscó la causa: falta el motor escrito a mano, cuyas convenciones se pueden cambiar.";
  }

  @Override
  public String comparedHeading() {
    return "Qué se comparó";
  }

  @Override
  public String compared(String layers, String data, long seed, int updates) {
    return ("Los dos motores entrenaron la red %s con los datos %s desde los mismos parámetros (semilla %s), una actualización por "
            + "lote completo cada vez. Tras cada una de las %s actualizaciones se comparó, número a número, todo lo que había calculado.")
        .formatted(layers, data, seed, updates);
  }

  @Override
  public String settingsHeader() {
    return "ajuste";
  }

  @Override
  public String measure(String tolerance) {
    return ("Dos números a y b cuentan como distintos si |a − b| / max(1, |a|, |b|) supera la tolerancia, %s: "
            + "la diferencia absoluta y, en números mayores que 1, la relativa.")
        .formatted(tolerance);
  }

  @Override
  public String stagesHeading() {
    return "Etapa por etapa";
  }

  @Override
  public List<String> stageHeader() {
    return List.of(
        "etapa",
        "mayor diferencia",
        "mayor absoluta",
        "dónde",
        "mayor relativa",
        "dónde",
        "primera fuera de la tolerancia");
  }

  @Override
  public String stagesNote() {
    return "Las etapas están en el orden en que una actualización las calcula. Donde dice `S1[2, 14]` se trata de la activación de la "
        + "unidad oculta 15 en la tercera fila (filas y columnas se cuentan desde 0, como en NumPy); S2 es la salida de la red. Las "
        + "diferencias relativas son grandes donde los propios números están cerca de 0.";
  }

  @Override
  public String chartCaption() {
    return "Mayor diferencia de cada etapa a lo largo de las actualizaciones, escala logarítmica";
  }

  @Override
  public String never() {
    return "nunca";
  }

  @Override
  public String firstHeading() {
    return "La primera diferencia";
  }

  @Override
  public String first(
      int update, String stage, String place, String a, String onA, String b, String onB) {
    return "En la actualización %s, en %s%s: %s tiene %s, %s tiene %s. Todo lo calculado antes está dentro de la tolerancia."
        .formatted(
            update, withArticle(stage), place.isEmpty() ? "" : ", `" + place + "`", a, onA, b, onB);
  }

  @Override
  public String causeHeading(String engine) {
    return "La causa: qué hace %s de otro modo".formatted(engine);
  }

  @Override
  public String causeIntro(String reference, int updates) {
    return "Para encontrarla se volvió a entrenar %s cambiando una convención cada vez, y se comparó durante las mismas %s actualizaciones."
        .formatted(reference, updates);
  }

  @Override
  public List<String> causeHeader(String reference) {
    return List.of(
        "cambiado en " + reference,
        "de",
        "a",
        "mayor diferencia",
        "en la pérdida",
        "diferencia eliminada");
  }

  @Override
  public String unchanged() {
    return "nada";
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
  public String singlePrecisionNote(String tolerance) {
    return "Dos entrenamientos fieles en precisión simple difieren por su redondeo; en esa línea la diferencia cuenta como eliminada hasta %s si todos los parámetros del motor son números de precisión simple."
        .formatted(tolerance);
  }

  @Override
  public String at(String place, int update) {
    return (place.isEmpty() ? "" : "`" + place + "`, ") + "actualización " + update;
  }

  @Override
  public String stage(Stage stage) {
    return switch (stage) {
      case HIDDEN -> "activaciones ocultas";
      case OUTPUTS -> "salidas";
      case LOSS -> "pérdida";
      case GRADIENT -> "gradiente";
      case FIRST_MOMENT -> "primer momento de Adam";
      case SECOND_MOMENT -> "segundo momento de Adam";
      case PARAMETERS -> "parámetros tras el paso";
    };
  }

  @Override
  public String change(Change change) {
    return switch (change) {
      case EPSILON_PLACEMENT -> "el lugar de epsilon";
      case LOSS_CLIPPING -> "el recorte de las salidas en la pérdida";
      case GRADIENT -> "la suma o la media de las filas";
      case HIDDEN_GRADIENT -> "el orden del gradiente oculto";
      case PRECISION -> "la precisión de la aritmética";
      case WEIGHT_LAYOUT -> "el orden en que se leen los pesos";
      case WEIGHT_LAYOUT_BOTH_WAYS -> "el orden en que se leen y se escriben los pesos";
    };
  }

  @Override
  public String meaning(Change change) {
    return switch (change) {
      case EPSILON_PLACEMENT ->
          "Adam divide por la raíz del segundo momento y le suma un epsilon pequeño. PyTorch primero corrige el sesgo de la raíz y después "
              + "suma epsilon (`lr / (1 - b1^t) * m / (sqrt(v) / sqrt(1 - b2^t) + eps)`); DL4J lo suma a la raíz sin corregir "
              + "(`lr * sqrt(1 - b2^t) / (1 - b1^t) * m / (sqrt(v) + eps)`). Difieren sobre todo en las primeras actualizaciones y donde los gradientes son pequeños.";
      case LOSS_CLIPPING ->
          "DL4J mantiene las salidas dentro de [1e-5, 1 - 1e-5] al calcular el gradiente de la pérdida, de modo que una salida saturada y errónea tira menos.";
      case GRADIENT ->
          "El gradiente de todas las filas es su suma o su media; con n filas, la suma es n veces mayor.";
      case HIDDEN_GRADIENT ->
          "El error vuelve a la capa oculta a través de W2: tal como estaba en el paso hacia delante, lo que da el gradiente de la pérdida, o tal como queda tras su propio paso.";
      case PRECISION ->
          "Los números se guardan en 64 bits, con unas 16 cifras decimales, o en 32, con unas 7.";
      case WEIGHT_LAYOUT, WEIGHT_LAYOUT_BOTH_WAYS ->
          "Una matriz de pesos se puede guardar por filas (C, NumPy) o por columnas (Fortran, el vector de parámetros de DL4J). "
              + "Leída en el otro orden, una matriz cuadrada queda traspuesta y cualquier otra, revuelta.";
    };
  }

  @Override
  public String value(String value) {
    return switch (value) {
      case "rows" -> "por filas";
      case "columns" -> "por columnas";
      case "binary cross-entropy" -> "entropía cruzada binaria";
      default -> value;
    };
  }

  @Override
  public String setting(String key) {
    return switch (key) {
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
}
