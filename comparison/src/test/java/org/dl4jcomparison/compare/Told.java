package org.dl4jcomparison.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Text;

/**
 * What is told in a language, read back from its words. Contenders are Xa, Xb and so on here,
 * whatever their names are.
 */
final class Told {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d.])\\d+(?:\\.\\d+)?(?:e-?\\d+)?(?![\\p{L}\\d])");

  /** What a language says for who is first; group "at" holds the targets. */
  private static final Map<String, Map<String, Pattern>> FIRST =
      Map.of(
          "en",
          Map.of(
              "winner",
              Pattern.compile("(?<who>X\\w) needs fewer updates to a loss of (?<at>.*)"),
              "same",
              Pattern.compile("both need the same number of updates to (?<at>.*)"),
              "not-clear",
              Pattern.compile("no clear difference at (?<at>.*)|at (?<other>.*) it is not known.*"),
              "neither",
              Pattern.compile("neither reaches (?<at>.*)")),
          "es",
          Map.of(
              "winner",
              Pattern.compile(
                  "(?<who>X\\w) necesita menos actualizaciones hasta una pérdida de (?<at>.*)"),
              "same",
              Pattern.compile("ambas necesitan el mismo número de actualizaciones hasta (?<at>.*)"),
              "not-clear",
              Pattern.compile("sin diferencia clara en (?<at>.*)|en (?<other>.*) no se sabe.*"),
              "neither",
              Pattern.compile("ninguna alcanza (?<at>.*)")));

  /** What a language says for whether the second converges faster; else the first is faster. */
  private static final Map<String, Map<Support, Pattern>> VERDICTS =
      Map.of(
          "en",
          Map.of(
              Support.SUPPORTED,
              Pattern.compile("(?<b>X\\w) converges faster than (?<a>X\\w)"),
              Support.DEPENDS,
              Pattern.compile("(?<b>X\\w) converges faster than (?<a>X\\w) at some targets only"),
              Support.NOT_SUPPORTED,
              Pattern.compile("nothing shows that (?<b>X\\w) converges faster than (?<a>X\\w)"),
              Support.UNDECIDED,
              Pattern.compile(
                  "it cannot be decided whether (?<b>X\\w) converges faster than (?<a>X\\w)")),
          "es",
          Map.of(
              Support.SUPPORTED,
              Pattern.compile("(?<b>X\\w) converge más rápido que (?<a>X\\w)"),
              Support.DEPENDS,
              Pattern.compile(
                  "(?<b>X\\w) converge más rápido que (?<a>X\\w) solo en algunos objetivos"),
              Support.NOT_SUPPORTED,
              Pattern.compile("nada muestra que (?<b>X\\w) converja más rápido que (?<a>X\\w)"),
              Support.UNDECIDED,
              Pattern.compile(
                  "no se puede decidir si (?<b>X\\w) converge más rápido que (?<a>X\\w)")));

  private final Language language;
  private final List<String> names;

  Told(Language language, List<String> names) {
    this.language = language;
    this.names = names;
  }

  /** A contender by its place or, in JSON, by its name. */
  String contender(String name) {
    int place = names.indexOf(name);
    return place < 0 ? name : "X" + (char) ('a' + place);
  }

  /** Text with every contender's name made plain. */
  String plain(String text, UnaryOperator<String> shown) {
    String plain = text;
    for (int i :
        IntStream.range(0, names.size())
            .boxed()
            .sorted(Comparator.comparing(i -> -names.get(i).length()))
            .toList()) {
      plain = plain.replace(shown.apply(names.get(i)), contender(names.get(i)));
    }
    return plain;
  }

  /** Markdown with every contender's name made plain, block by block. */
  List<String> blocks(String markdown) {
    return List.of(plain(markdown, Text::markdown).strip().split("\n\n"));
  }

  /** Numbers in a text, those in words left out. */
  static List<Double> numbers(String text) {
    return NUMBER.matcher(text).results().map(m -> Double.valueOf(m.group())).toList();
  }

  /** Numbers as they are written. */
  static List<String> written(String text) {
    return NUMBER.matcher(text).results().map(m -> m.group()).toList();
  }

  /**
   * Who is first to which targets, from a sentence such as "Xa and Xb over 8 seeds: no clear
   * difference at 0.5".
   */
  Map<Double, String> first(String sentence) {
    Map<Double, String> first = new LinkedHashMap<>();
    String bare = sentence.replaceAll(" \\([^)]*\\)", "");
    String said = bare.substring(bare.indexOf(": ") + 2).strip();
    for (String clause : said.replaceAll("\\.( .*)?$", "").split("; ")) {
      String phrase = clause.replaceFirst("^(at the same seed|con la misma semilla) ", "");
      boolean understood = false;
      for (Map.Entry<String, Pattern> meaning : FIRST.get(language.code()).entrySet()) {
        Matcher matcher = meaning.getValue().matcher(phrase);
        if (matcher.matches()) {
          boolean winner = meaning.getKey().equals("winner");
          String who = winner ? matcher.group("who") : meaning.getKey();
          String at =
              meaning.getKey().equals("not-clear") && matcher.group("at") == null
                  ? matcher.group("other")
                  : matcher.group("at");
          numbers(at).forEach(target -> first.put(target, who));
          understood = true;
        }
      }
      if (!understood) {
        throw new AssertionError("Not understood: '" + clause + "' in: " + sentence);
      }
    }
    return first;
  }

  /**
   * The verdicts of a text such as "Xb converges faster than Xa; nothing shows that …", as "Xb, Xa,
   * SUPPORTED".
   */
  List<String> verdicts(String text) {
    List<String> verdicts = new ArrayList<>();
    for (String clause : text.split("; ")) {
      VERDICTS
          .get(language.code())
          .forEach(
              (support, pattern) -> {
                Matcher matcher = pattern.matcher(clause);
                if (matcher.matches()) {
                  verdicts.add(matcher.group("b") + ", " + matcher.group("a") + ", " + support);
                }
              });
    }
    return verdicts;
  }

  /** The verdict in a word, as the brief has it. */
  String word(Support support) {
    return language.say(AnswersMessages.class).support(support);
  }
}
