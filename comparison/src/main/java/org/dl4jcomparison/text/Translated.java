package org.dl4jcomparison.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dl4jcomparison.messages.Language;

/**
 * A text in every language.
 *
 * @param texts by language, English first
 */
public record Translated(Map<Language, String> texts) {

  /** The page's languages, English first. */
  public static List<Language> languages() {
    return Stream.concat(Stream.of(Language.english()), Language.all().stream())
        .distinct()
        .toList();
  }

  /** What each language says. */
  public static Translated of(Function<Language, String> text) {
    Map<Language, String> texts = new LinkedHashMap<>();
    languages().forEach(language -> texts.put(language, text.apply(language)));
    return new Translated(texts);
  }

  /** A message in every language. */
  public static <M> Translated say(Class<M> messages, Function<M, String> message) {
    return of(language -> message.apply(language.say(messages)));
  }

  /** A text that is the same in all. */
  public static Translated same(String text) {
    return of(language -> text);
  }

  /** What a language says. */
  public String in(Language language) {
    return texts.get(language);
  }

  /** The text before anybody has chosen a language. */
  public String first() {
    return texts.get(Language.english());
  }

  /** Whether it is the same in all. */
  public boolean isSame() {
    return texts.values().stream().distinct().count() == 1;
  }

  /** Each language's text changed. */
  public Translated map(UnaryOperator<String> change) {
    return of(language -> change.apply(texts.get(language)));
  }

  /** This and another one after it. */
  public Translated then(Translated next) {
    return of(language -> texts.get(language) + " " + next.texts.get(language));
  }

  /** A JSON object by the languages' codes, for an attribute that the script reads. */
  public String json() {
    Map<String, String> byCode = new LinkedHashMap<>();
    texts.forEach((language, text) -> byCode.put(language.code(), text));
    return JsonText.line(byCode);
  }
}
