package org.dl4jcomparison.experimentfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Pipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentFileTest {
  private static final Engines ENGINES = Engines.load();
  private static final String LEAST =
      """
      name: e
      data: xor
      contenders:
        - {name: a, engine: manual, hidden: 3, initializer: uniform-0-1, optimizer: adam, learning-rate: 0.1, updates: 10}
        - {name: b, engine: dl4j, hidden: 4, initializer: constant, constant: -0.5, zero: [b2, W1], optimizer: adam, epsilon: 1e-7, learning-rate: 1e-3, gradient: sum, precision: float32, updates: 20, seed: 4294967295}
      """;

  @TempDir Path folder;

  private Experiment read(String content) throws Exception {
    return read(content, ENGINES);
  }

  private Experiment read(String content, Engines engines) throws Exception {
    return ExperimentFile.read(Files.writeString(folder.resolve("e.yaml"), content), engines);
  }

  private void assertBad(String content, String expected) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(content))
        .withMessage("%s: %s", folder.resolve("e.yaml"), expected);
  }

  @Test
  void theBuiltInExperimentIsTheNotebooks() {
    Experiment notebook = ExperimentFile.builtIn("notebook", ENGINES);

    assertThat(notebook.name()).isEqualTo("notebook");
    assertThat(notebook.targets()).containsExactly(0.5, 0.3, 0.1, 0.05, 0.01);
    assertThat(notebook.contenders().get(0).spec())
        .isEqualTo(
            NetworkSpec.PLAIN
                .withHidden(3)
                .withGradient(GradientReduction.SUM)
                .withHiddenGradient(HiddenGradient.UPDATED_WEIGHTS)
                .withUpdates(5000));
    assertThat(notebook.contenders().get(1).spec())
        .isEqualTo(
            NetworkSpec.PLAIN
                .withHidden(16)
                .withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))
                .withOptimizer(new OptimizerSpec.Adam(1e-8, EpsilonPlacement.DL4J))
                .withLearningRate(0.001)
                .withPrecision(Precision.FLOAT32)
                .withUpdates(3000));
  }

  @Test
  void theTemplateReadsAsTheBuiltInExperiment() throws Exception {
    assertThat(ExperimentWriter.toJson(read(BuiltInExperiments.text("notebook"))))
        .isEqualTo(ExperimentWriter.toJson(ExperimentFile.builtIn("notebook", ENGINES)));
  }

  @Test
  void absentKeysHaveTheDocumentedDefaults() throws Exception {
    NetworkSpec spec = read(LEAST).contenders().get(0).spec();

    assertThat(read(LEAST).targets()).containsExactly(0.5, 0.3, 0.1, 0.05, 0.01);
    assertThat(spec.gradient()).isEqualTo(GradientReduction.MEAN);
    assertThat(spec.hiddenGradient()).isEqualTo(HiddenGradient.SAME_WEIGHTS);
    assertThat(spec.precision()).isEqualTo(Precision.FLOAT64);
    assertThat(spec.seed()).isEqualTo(100);
    assertThat(spec.zero()).isEmpty();
    assertThat(spec.optimizer()).isEqualTo(new OptimizerSpec.Adam(1e-8, EpsilonPlacement.PYTORCH));
  }

  @Test
  void givenKeysAreTaken() throws Exception {
    NetworkSpec spec = read(LEAST).contenders().get(1).spec();

    assertThat(spec.initialization())
        .isEqualTo(new Initialization.Draw(InitializerKind.CONSTANT, -0.5));
    assertThat(spec.zero()).containsExactly(ParameterName.W1, ParameterName.B2);
    assertThat(spec.optimizer()).isEqualTo(new OptimizerSpec.Adam(1e-7, EpsilonPlacement.DL4J));
    assertThat(spec.learningRate()).isEqualTo(0.001);
    assertThat(spec.gradient()).isEqualTo(GradientReduction.SUM);
    assertThat(spec.precision()).isEqualTo(Precision.FLOAT32);
    assertThat(spec.seed()).isEqualTo(4294967295L);
  }

  @Test
  void whatIsWrittenReadsAsTheSame() throws Exception {
    Experiment experiment = read(LEAST);
    Experiment again = read(ExperimentWriter.toJson(experiment).toString());

    assertThat(again.targets()).isEqualTo(experiment.targets());
    assertThat(again.contenders()).isEqualTo(experiment.contenders());
  }

  @Test
  void targetsAreOrdered() throws Exception {
    assertThat(read(LEAST + "targets: [0.1, 0.7, 0.2]\n").targets()).containsExactly(0.7, 0.2, 0.1);
  }

  /** Replaces one setting of the first contender and expects a complaint about it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "hidden: 3 | hidden: 0 | hidden: '0' is not a whole number from 1 to 10000",
        "hidden: 3 | hidden: -3 | hidden: '-3' is not a whole number from 1 to 10000",
        "hidden: 3 | hidden: 2.5 | hidden: '2.5' is not a whole number from 1 to 10000",
        "hidden: 3 | hidden: 1e99999 | hidden: '1e99999' is not a whole number from 1 to 10000",
        "hidden: 3 | hidden: 99999999999999999999 | hidden: '99999999999999999999' is not a whole number from 1 to 10000",
        "hidden: 3 | hidden: three | hidden: 'three' is not a whole number from 1 to 10000",
        "hidden: 3 | hidden: | hidden: has no value",
        "hidden: 3 | hidden: [3] | hidden: '[3]' is not a whole number from 1 to 10000",
        "hidden: 3 | hidden: true | hidden: 'true' is not a whole number from 1 to 10000",
        "hidden: 3 | seed: 3 | hidden is missing",
        "learning-rate: 0.1 | learning-rate: 0 | learning-rate: '0' is not a number greater than 0 and below 1.8e308",
        "learning-rate: 0.1 | learning-rate: -0.1 | learning-rate: '-0.1' is not a number greater than 0 and below 1.8e308",
        "learning-rate: 0.1 | learning-rate: .nan | learning-rate: '.nan' is not a number greater than 0 and below 1.8e308",
        "learning-rate: 0.1 | learning-rate: NaN | learning-rate: 'NaN' is not a number greater than 0 and below 1.8e308",
        "learning-rate: 0.1 | learning-rate: .inf | learning-rate: '.inf' is not a number greater than 0 and below 1.8e308",
        "learning-rate: 0.1 | learning-rate: 1e400 | learning-rate: '1e400' is not a number greater than 0 and below 1.8e308",
        "learning-rate: 0.1 | learning-rate: 1e-400 | learning-rate: '1e-400' is not a number greater than 0 and below 1.8e308",
        "updates: 10 | updates: 1000001 | updates: '1000001' is not a whole number from 1 to 1000000",
        "updates: 10 | updates: 10, seed: 4294967296 | seed: '4294967296' is not a whole number from 0 to 4294967295",
        "updates: 10 | updates: 10, seed: -1 | seed: '-1' is not a whole number from 0 to 4294967295",
        "updates: 10 | updates: 10, epsilon: 0 | epsilon: '0' is not a number greater than 0 and below 1.8e308",
        "updates: 10 | updates: 10, zero: [W3] | zero: 'W3' is not one of W1, b1, W2, b2",
        "updates: 10 | updates: 10, zero: W1 | zero: 'W1' is not a list",
        "updates: 10 | updates: 10, precision: half | precision: 'half' is not one of float64, float32",
        "updates: 10 | updates: 10, constant: 1 | constant: is only allowed with initializer: constant",
        "optimizer: adam | optimizer: sgd | optimizer: 'sgd' is not one of gradient-descent, adam; gradient-descent is that with all rows",
        "initializer: uniform-0-1 | initializer: constant | constant is missing",
        "initializer: uniform-0-1 | initializer: constant, constant: .nan | constant: '.nan' is not a finite number",
        "name: a | name: a/b | name: 'a/b' has a path separator, which a name may not have",
        "name: a | name: 'a\\b' | name: 'a\\b' has a path separator, which a name may not have",
        "name: a | name: .. | name: '..' starts with a dot or has space around it",
        "name: a | name: '' | name: has no value",
        "name: a | name: [a] | name: '[a]' is not a name",
      })
  void settingsAreChecked(String good, String bad, String complaint) {
    assertThat(LEAST).contains(good);
    assertBad(LEAST.replaceFirst(good, bad.replace("\\", "\\\\")), "contender 1: " + complaint);
  }

  @Test
  void unknownKeysAreToldWithTheNearestKnownOne() {
    assertBad(
        LEAST.replaceFirst("learning-rate", "learning_rate"),
        "contender 1: learning_rate is not a known key; did you mean learning-rate? Known here: name, engine, "
            + String.join(", ", Settings.keys()));
    assertBad(
        LEAST + "target: [1]\n",
        "target is not a known key; did you mean targets? Known here: name, data, targets, contenders");
  }

  @Test
  void whatAnEngineCannotDoIsToldWithTheEngine() {
    assertBad(
        LEAST.replaceFirst("zero:", "hidden-gradient: updated-weights, zero:"),
        "contender 2: hidden-gradient: engine dl4j cannot do 'updated-weights'; allowed: same-weights");
    assertBad(
        LEAST.replaceFirst("zero:", "epsilon-placement: pytorch, zero:"),
        "contender 2: epsilon-placement: engine dl4j cannot do 'pytorch'; allowed: dl4j");
  }

  @Test
  void enginesThatAreNotHereAreTold() {
    Engines few = Engines.of(List.of(new ManualEngine(), new Fixtures.StandIn()));

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(LEAST.replaceFirst("manual", "keras"), few))
        .withMessage(
            "%s: contender 1: engine: 'keras' is not an engine; allowed: manual, stand-in",
            folder.resolve("e.yaml"));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(LEAST.replaceFirst("manual", "pytorch"), few))
        .withMessage(
            "%s: contender 1: engine: 'pytorch' is not here now; the Maven profile pytorch adds it,"
                + " at a download of about 110 MB: give mvn -Ppytorch",
            folder.resolve("e.yaml"));
  }

  @Test
  void theFrameworksExperimentTrainsBothNetworksOfTheNotebookOnTwoEnginesEach() {
    List<Engine> all = new ArrayList<>();
    for (String name : ENGINES.names()) {
      if (!name.equals("pytorch")) {
        all.add(ENGINES.get(name));
      }
    }
    all.add(new Fixtures.Named("pytorch", EpsilonPlacement.PYTORCH));
    List<Contender> frameworks =
        ExperimentFile.builtIn("notebook-frameworks", Engines.of(all)).contenders();
    List<Contender> notebook = ExperimentFile.builtIn("notebook", ENGINES).contenders();

    assertThat(frameworks)
        .extracting(Contender::engine)
        .containsExactly("manual", "nd4j", "dl4j", "pytorch");
    assertThat(frameworks.get(0)).isEqualTo(notebook.get(0));
    assertThat(frameworks.get(1).spec()).isEqualTo(notebook.get(0).spec());
    assertThat(frameworks.get(2)).isEqualTo(notebook.get(1));
    NetworkSpec pytorch = frameworks.get(3).spec();
    assertThat(pytorch.optimizer())
        .isEqualTo(new OptimizerSpec.Adam(1e-8, EpsilonPlacement.PYTORCH));
    assertThat(pytorch)
        .usingRecursiveComparison()
        .ignoringFields("optimizer")
        .isEqualTo(notebook.get(1).spec());
  }

  @Test
  void aBuiltInExperimentIsNamedLikeAFileThatIsNotThere() {
    assertThat(ExperimentFile.read(Path.of("notebook"), ENGINES).name()).isEqualTo("notebook");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ExperimentFile.builtIn("other", ENGINES))
        .withMessage(
            "'other' is not a built-in experiment; allowed: notebook, notebook-frameworks, parity, circles, moons, spirals, penguins");
  }

  @Test
  void settingsOfAdamAreRefusedForGradientDescent() {
    assertBad(
        LEAST.replaceFirst("optimizer: adam", "optimizer: gradient-descent, epsilon: 1e-8"),
        "contender 1: epsilon: is only allowed with optimizer: adam");
  }

  @Test
  void exactlyOneStartIsNeeded() {
    assertBad(
        LEAST.replaceFirst("initializer: uniform-0-1, ", ""),
        "contender 1 needs either initializer or initial-weights, and has neither");
    assertBad(
        LEAST.replaceFirst("initializer", "initial-weights: w.json, initializer"),
        "contender 1 needs either initializer or initial-weights, and has both");
  }

  @Test
  void namesMustDifferAlsoAsFiles() {
    assertBad(
        LEAST.replaceFirst("name: b", "name: a"),
        "contenders: two contenders are named 'a'; names must differ");
    assertBad(
        LEAST.replaceFirst("name: b", "name: A"),
        "contenders: 'a' and 'A' would write the same file loss-a.png; names must differ in more");
    assertBad(
        LEAST.replaceFirst("name: a", "name: x+y").replaceFirst("name: b", "name: x y"),
        "contenders: 'x+y' and 'x y' would write the same file loss-x-y.png; names must differ in more");
  }

  @Test
  void theExperimentItselfIsChecked() {
    assertBad(
        LEAST.replace("data: xor", "data: mnist"),
        "data: 'mnist' is not a data set here; allowed: xor, parity, circles, moons, spirals, penguins, or"
            + " {csv: FILE, target: COLUMN}");
    assertBad(LEAST.replace("data: xor", ""), "data is missing");
    assertBad("name: e\ndata: xor\n", "contenders is missing");
    assertBad(
        "name: e\ndata: xor\ncontenders: []\n", "contenders: has 0 entries; allowed are 1 to 16");
    assertBad(LEAST + "targets: []\n", "targets: has 0 values; allowed are 1 to 20");
    assertBad(LEAST + "targets: 0.1\n", "targets: '0.1' is not a list");
    assertBad(LEAST + "targets: [0.1, 0.10]\n", "targets: '0.10' stands there twice");
    assertBad(
        LEAST + "targets: [-1]\n",
        "targets: '-1' is not a number greater than 0 and below 1.8e308");
    assertBad(
        "- a\n- b\n",
        "the file is not a mapping of keys to values; allowed keys: name, data, targets, contenders");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n"})
  void anEmptyFileIsToldAsSuch(String content) {
    assertBad(content, "is empty; the command 'template' prints an experiment file to start from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name: [", "name: a\nname: b\n", "a: b: c", "\tname: x", "name: *nobody"})
  void malformedYamlIsToldInOneLineWithItsPlace(String content) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(content))
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .startsWith(folder.resolve("e.yaml") + ": is not valid YAML at line ")
                    .doesNotContain("\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FFFFFFFF", "00110000"})
  void anEscapeThatIsNoCharacterIsToldInOneLine(String escape) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read("name: \"\\U" + escape + "\"\n"))
        .withMessageStartingWith(folder.resolve("e.yaml") + ": is not valid YAML");
  }

  @Test
  void anAliasThatContainsItselfIsRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read("a: &a [*a]"))
        .withMessageContaining("is not valid YAML: Number of aliases");
  }

  @Test
  void filesThatCannotBeReadAreTold() throws Exception {
    Path missing = folder.resolve("missing.yaml");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ExperimentFile.read(missing, ENGINES))
        .withMessage(
            "%s: there is no such experiment file; built in are notebook, notebook-frameworks, parity, circles, moons, spirals, penguins",
            missing);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ExperimentFile.read(folder, ENGINES))
        .withMessage("%s: is a directory, not an experiment file", folder);
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "name: año".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ExperimentFile.read(latin, ENGINES))
        .withMessage("%s: line 1: byte 0xF1 is not UTF-8; save the file as UTF-8", latin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void deepNestingIsToldBeforeItFillsTheStack(String opening) {
    assertBad(
        "name: e\nx: \n  " + opening.repeat(30_000),
        "line 3: lists and mappings are nested more than 20 levels deep");
  }

  @Test
  void blocksThatAreDeepInEachOtherAreToldWithTheLine() {
    StringBuilder blocks = new StringBuilder();
    for (int depth = 0; depth < 300; depth++) {
      blocks.append(" ".repeat(depth)).append("a:\n");
    }
    assertBad(blocks.toString(), "line 21: lists and mappings are nested more than 20 levels deep");
  }

  @Test
  void aFileThatIsMuchTooLargeIsNotRead() {
    String complaint = "has more than 262,144 bytes, which is too much for an experiment file";
    assertBad("name: " + "x ".repeat(200_000), complaint);
    assertBad(LEAST + "#".repeat(300_000), complaint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hidden: 3", "learning-rate: 0.1", "updates: 10"})
  void aNumberOfTooManyDigitsIsToldInShort(String setting) {
    String key = setting.split(":")[0];
    String digits = "1" + "0".repeat(200_000);
    assertBad(
        LEAST.replaceFirst(setting, key + ": " + digits),
        "contender 1: %s: '%s…' has 200,001 characters; a number has 1,000 at most"
            .formatted(key, digits.substring(0, 60)));
    assertThat(LEAST).contains(setting);
  }

  @Test
  void aListOfTooManyContendersOrTargetsIsToldBeforeItIsRead() {
    assertBad(
        "name: e\ndata: xor\ncontenders: [" + "{},".repeat(20_000) + "]",
        "contenders: has 20000 entries; allowed are 1 to 16");
    assertBad(
        LEAST + "targets: [" + "x,".repeat(20_000) + "]\n",
        "targets: has 20000 values; allowed are 1 to 20");
  }

  @Test
  void aLongUnknownKeyIsCut() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(LEAST + "? " + "k".repeat(100_000) + "\n: 1\n"))
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .contains("kkk…kkk", "kkk is not a known key. Known here")
                    .hasSizeLessThan(1000));
  }

  @Test
  void contendersWhoseNamesDifferInEmojiAloneAreTwo() throws Exception {
    Experiment experiment =
        read(LEAST.replaceFirst("name: a", "name: x😀").replaceFirst("name: b", "name: x😁"));
    assertThat(experiment.contenders())
        .extracting(Contender::fileName)
        .containsExactly("xu1f600", "xu1f601");
  }

  @Test
  void namesThatLookTheSameAreRefused() {
    assertBad(
        LEAST
            .replaceFirst("name: a", "name: caf\u00e9")
            .replaceFirst("name: b", "name: cafe\u0301"),
        "contenders: 'caf\u00e9' and 'cafe\u0301' would write the same file loss-caf\u00e9.png; names must differ in more");
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pipes and devices among its files")
  void pipesAndDevicesAreRefusedWhereverAFileIsNamed() throws Exception {
    Path pipe = Pipes.make(folder.resolve("pipe"));
    for (Path other : List.of(pipe, Path.of("/dev/zero"))) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> ExperimentFile.read(other, ENGINES))
          .withMessage(
              "%s: is a pipe or a device, not an experiment file; save its content", other);
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(
              () -> read(LEAST.replace("data: xor", "data: {csv: " + other + ", target: y}")))
          .withMessage("%s: is a pipe or a device, not a CSV file; save its content", other);
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(
              () ->
                  read(LEAST.replaceFirst("initializer: uniform-0-1", "initial-weights: " + other)))
          .withMessage("%s: is a pipe or a device, not a weights file; save its content", other);
    }
  }
}
