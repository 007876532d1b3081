package org.dl4jcomparison.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final Grammar ENGLISH = new Grammar("en-GB", "");
  private static final Grammar SPANISH = new Grammar("es", "a el > al | de el > del");

  private static String said(Grammar grammar, String text, Map<String, Object> arguments) {
    return new Message(text, grammar).with(arguments);
  }

  private enum Sign {
    PLUS,
    MINUS
  }

  @Test
  void argumentsStandInTheirPlacesAsTheyAre() {
    assertThat(said(ENGLISH, "{b}'s {a} of {n}", Map.of("a", "{x}", "b", "it''s", "n", 12345)))
        .isEqualTo("it''s's {x} of 12345");
    assertThat(said(ENGLISH, "a '{brace}'", Map.of())).isEqualTo("a {brace}");
  }

  @Test
  void countsChooseAmongTheLanguagesPlurals() {
    String text = "{n, plural, =0 {nothing} one {# thing} other {# things}}";
    assertThat(said(ENGLISH, text, Map.of("n", 0))).isEqualTo("nothing");
    assertThat(said(ENGLISH, text, Map.of("n", 1))).isEqualTo("1 thing");
    assertThat(said(ENGLISH, text, Map.of("n", 4000L))).isEqualTo("4000 things");
    String polish = "{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}";
    assertThat(said(new Grammar("pl", ""), polish, Map.of("n", 3))).isEqualTo("3 pliki");
    assertThat(said(new Grammar("pl", ""), polish, Map.of("n", 5))).isEqualTo("5 plików");
  }

  @Test
  void constantsAndTruthChooseABranch() {
    String text = "{s, select, PLUS {more{b, select, true {!} other {}}} MINUS {less} other {}}";
    assertThat(said(ENGLISH, text, Map.of("s", Sign.PLUS, "b", true))).isEqualTo("more!");
    assertThat(said(ENGLISH, text, Map.of("s", Sign.PLUS, "b", false))).isEqualTo("more");
    assertThat(said(ENGLISH, text, Map.of("s", Sign.MINUS, "b", true))).isEqualTo("less");
  }

  @Test
  void severalAreAListOrACount() {
    Map<String, Object> three = Map.of("x", List.of("a", "b", "ideas"));
    assertThat(said(ENGLISH, "{x, list}", three)).isEqualTo("a, b and ideas");
    assertThat(said(SPANISH, "{x, list}", three)).isEqualTo("a, b e ideas");
    assertThat(said(SPANISH, "{x, list}", Map.of("x", List.of("a", "b")))).isEqualTo("a y b");
    assertThat(said(ENGLISH, "{x, list, semicolon}", three)).isEqualTo("a; b; ideas");
    assertThat(said(ENGLISH, "{x, list, or}", three)).isEqualTo("a, b or ideas");
    assertThat(said(ENGLISH, "{x, list, comma}", three)).isEqualTo("a, b, ideas");
    assertThat(said(ENGLISH, "{x, plural, one {one} other {# of them}}", three))
        .isEqualTo("3 of them");
  }

  @Test
  void aPrepositionTakesTheArticleOfAnArgumentIn() {
    Map<String, Object> arguments = Map.of("x", "el optimizador", "name", "a");
    assertThat(said(SPANISH, "la de {x} y la de {name}", arguments))
        .isEqualTo("la del optimizador y la de a");
    assertThat(said(SPANISH, "se debe a {x}", arguments)).isEqualTo("se debe al optimizador");
    assertThat(said(SPANISH, "con {x}", arguments)).isEqualTo("con el optimizador");
    // Only an argument's article: this is a name before an article.
    assertThat(said(SPANISH, "da a {name} el mismo", arguments)).isEqualTo("da a a el mismo");
    assertThat(said(ENGLISH, "a {x}", arguments)).isEqualTo("a el optimizador");
  }

  @Test
  void whatIsNotWrittenAsIcuHasItIsRefused() {
    assertThatThrownBy(() -> new Message("{a", ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Language.of("xx")).hasMessageContaining("xx");
  }

  @Test
  void numbersAreTheSameInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(said(SPANISH, "{n} y {n, plural, other {#}}", Map.of("n", 12345)))
          .isEqualTo("12345 y 12345");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Says something. */
  interface SampleMessages {
    String of(String setting);

    List<String> header(String a);

    default String twice(String setting) {
      return of(of(setting));
    }
  }

  @Test
  void interfacesSayTheirMessages() {
    SampleMessages say =
        new Language(
                "es",
                """
                language.tag = es
                language.contractions = a el > al | de el > del
                sample.of = es la de {setting} aquí
                sample.header = de {a} | {a}
                """)
            .say(SampleMessages.class);
    assertThat(say.of("el optimizador")).isEqualTo("es la del optimizador aquí");
    assertThat(say.twice("x")).isEqualTo("es la de es la de x aquí aquí");
    assertThat(say.header("a | b")).containsExactly("de a | b", "a | b");
  }

  @Test
  void aMessageThatIsMissingIsNamed() {
    SampleMessages say = new Language("xx", "language.tag = en").say(SampleMessages.class);
    assertThatThrownBy(() -> say.of("x")).hasMessage("xx.properties has no message sample.of");
  }
}
