package org.dl4jcomparison.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has every message, with the same arguments and every branch. */
class MessagesTest {
  private static final String LIST = " \\| ";

  static List<Language> languages() {
    return Language.all();
  }

  /** How an argument stands in a message. */
  private record Use(ArgType type, Set<String> branches) {}

  @ParameterizedTest
  @MethodSource("languages")
  void aLanguageHasExactlyTheMessagesThatCanBeSaid(Language language) {
    Set<String> said = new TreeSet<>();
    for (Class<?> of : TestLanguages.interfaces()) {
      TestLanguages.messages(of).forEach(m -> said.add(Language.prefix(of) + m.getName()));
    }
    Set<String> has = new TreeSet<>(language.texts("").keySet());
    has.removeIf(key -> key.matches("(language|setting|value|engine|convention|script)\\..*"));
    assertThat(said).hasSizeGreaterThan(250);
    assertThat(has).isEqualTo(said);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyArgumentIsUsedAsWhatItIs(Language language) {
    for (Class<?> of : TestLanguages.interfaces()) {
      for (Method method : TestLanguages.messages(of)) {
        String key = Language.prefix(of) + method.getName();
        Map<String, List<Use>> uses = new HashMap<>();
        for (String part : parts(method, language)) {
          collect(part, uses);
        }
        assertThat(uses.keySet())
            .as("%s: arguments of %s", language.code(), key)
            .isEqualTo(names(method));
        for (Parameter parameter : method.getParameters()) {
          for (Use use : uses.get(parameter.getName())) {
            assertThat(allowed(parameter.getType(), use))
                .as("%s: {%s} in %s is %s", language.code(), parameter.getName(), key, use)
                .isTrue();
          }
        }
      }
    }
  }

  private static Set<String> names(Method method) {
    Set<String> names = new HashSet<>();
    Arrays.stream(method.getParameters()).forEach(p -> names.add(p.getName()));
    return names;
  }

  private static List<String> parts(Method method, Language language) {
    String text = language.texts(Language.prefix(method.getDeclaringClass())).get(method.getName());
    return method.getReturnType() == List.class ? List.of(text.split(LIST)) : List.of(text);
  }

  private static void collect(String text, Map<String, List<Use>> uses) {
    MessagePattern pattern = new MessagePattern(text);
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() != Part.Type.ARG_START) {
        continue;
      }
      Set<String> branches = new TreeSet<>();
      int depth = 0;
      for (int p = i + 1; p < pattern.getLimitPartIndex(i); p++) {
        switch (pattern.getPartType(p)) {
          case MSG_START -> depth++;
          case MSG_LIMIT -> depth--;
          case ARG_SELECTOR -> {
            if (depth == 0) {
              branches.add(pattern.getSubstring(pattern.getPart(p)));
            }
          }
          default -> {
            // Nothing that tells branches apart.
          }
        }
      }
      uses.computeIfAbsent(pattern.getSubstring(pattern.getPart(i + 1)), name -> new ArrayList<>())
          .add(new Use(part.getArgType(), branches));
    }
  }

  private static boolean allowed(Class<?> type, Use use) {
    if (type.isEnum()) {
      Set<String> wanted = new TreeSet<>(List.of("other"));
      Arrays.stream(type.getEnumConstants()).forEach(c -> wanted.add(((Enum<?>) c).name()));
      return use.type == ArgType.SELECT && use.branches.equals(wanted);
    }
    if (type == boolean.class) {
      return use.type == ArgType.SELECT && use.branches.equals(Set.of("true", "other"));
    }
    if (type == List.class) {
      return use.type == ArgType.SIMPLE || use.type == ArgType.PLURAL;
    }
    return use.type == ArgType.NONE || type != String.class && use.type == ArgType.PLURAL;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheSameTablesSettingsAndTextsOfTheScript(Language language) {
    Language english = Language.english();
    for (Class<?> of : TestLanguages.interfaces()) {
      for (Method method : TestLanguages.messages(of)) {
        assertThat(parts(method, language))
            .as(method.getName())
            .hasSameSizeAs(parts(method, english));
      }
    }
    for (String prefix : List.of("setting.", "value.", "engine.", "convention.", "script.")) {
      assertThat(language.texts(prefix).keySet()).isEqualTo(english.texts(prefix).keySet());
    }
    language
        .texts("script.")
        .forEach(
            (key, text) -> {
              Map<String, List<Use>> here = new HashMap<>();
              Map<String, List<Use>> there = new HashMap<>();
              collect(text, here);
              collect(english.texts("script.").get(key), there);
              assertThat(here.keySet()).as(key).isEqualTo(there.keySet());
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everySettingHasAName(Language language) {
    Experiment experiment =
        Fixtures.experiment(List.of(0.5), new Contender("a", "manual", Fixtures.spec(2)));
    Stream.of(
            Settings.ALL.stream().map(Setting::key),
            Stream.of("hidden and initial-weights"),
            language.texts("convention.").keySet().stream(),
            SpecTable.of(experiment.contenders(), experiment.data()).aspects().stream()
                .map(SpecTable.Aspect::key))
        .flatMap(keys -> keys)
        .forEach(
            key -> {
              assertThat(language.setting(key)).isNotEmpty();
              assertThat(language.theSetting(key)).endsWith(language.setting(key));
            });
    Settings.ALL.stream()
        .filter(Setting::convention)
        .forEach(setting -> assertThat(language.meaning(setting.key())).endsWith("."));
  }

  /**
   * The words themselves, once for each language: every message in every branch. Where they are
   * meant to change, the new ones are in {@code target/}.
   */
  @ParameterizedTest
  @MethodSource("languages")
  void theWordsAreTheOnesOnFile(Language language) throws Exception {
    StringBuilder words = new StringBuilder();
    for (Class<?> of : TestLanguages.interfaces()) {
      for (Method method : TestLanguages.messages(of)) {
        method.setAccessible(true);
        Object voice = language.say(of);
        List<Object[]> all = new ArrayList<>();
        arguments(method, new Object[method.getParameterCount()], 0, all);
        Map<String, String> said = new TreeMap<>();
        for (Object[] arguments : all) {
          said.putIfAbsent(String.valueOf(method.invoke(voice, arguments)), "");
        }
        said.keySet()
            .forEach(
                text -> words.append(Language.prefix(of) + method.getName() + ": " + text + "\n"));
      }
    }
    for (String prefix : List.of("convention.", "value.")) {
      language
          .texts(prefix)
          .forEach((key, text) -> words.append(prefix + key + ": " + text + "\n"));
    }
    String name = "words." + language.code() + ".txt";
    Files.writeString(Path.of("target", name), words);
    try (var golden = MessagesTest.class.getResourceAsStream(name)) {
      assertThat(words.toString())
          .as("%s, now in target", name)
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A few values of every argument, such that every branch is taken. */
  private static void arguments(Method method, Object[] chosen, int at, List<Object[]> all) {
    if (at == chosen.length) {
      all.add(chosen.clone());
      return;
    }
    for (Object value : values(method.getParameters()[at])) {
      chosen[at] = value;
      arguments(method, chosen, at + 1, all);
    }
  }

  private static Object[] values(Parameter parameter) {
    Class<?> type = parameter.getType();
    String name = "<" + parameter.getName() + ">";
    if (type == List.class) {
      return new Object[] {List.of(name), List.of(name, "2nd", "3rd")};
    }
    if (type.isEnum()) {
      return type.getEnumConstants();
    }
    if (type == boolean.class) {
      return new Object[] {true, false};
    }
    return type == int.class
        ? new Object[] {1, 1234}
        : type == long.class ? new Object[] {1L, 1234L} : new Object[] {name};
  }
}
