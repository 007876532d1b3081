package org.dl4jcomparison.experimentfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dl4jcomparison.data.BuiltInData;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.CsvFormat;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.PositiveLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataReaderTest {
  private static final Engines ENGINES = Engines.load();

  @TempDir Path folder;

  private Experiment read(String data) throws Exception {
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(
        folder.resolve("sub/my.csv"), "id;x;sex\nu;1;m\nv;2;f\nw;4;m\nz;3;f\nq;9;m\n");
    Files.writeString(folder.resolve("sub/blanks.txt"), "1  1,5 m\n2 2 f\n4 3,25 m\n3 7 f\n");
    Files.writeString(
        folder.resolve("e.yaml"),
        "name: e\ndata: "
            + data
            + "\ncontenders:\n  - {name: a, engine: manual, hidden: 3, initializer: uniform-0-1,"
            + " optimizer: adam, learning-rate: 0.1, updates: 10}\n");
    return ExperimentFile.read(folder.resolve("e.yaml"), ENGINES);
  }

  private DataSpec spec(String data) throws Exception {
    return read(data).data().origin().spec();
  }

  @Test
  void aTableIsSplitAndStandardisedUnlessTheFileSaysOtherwise() throws Exception {
    String csv = "csv: sub/my.csv, target: sex, positive: m, delimiter: ';', leave-out: [id]";
    DataSource.Csv source =
        new DataSource.Csv("sub/my.csv", "sex", PositiveLabels.of("m"))
            .without(List.of("id"))
            .withFormat(CsvFormat.FOUND_OUT.withDelimiter(";"));

    assertThat(spec("{" + csv + "}")).isEqualTo(new DataSpec(source, 0.2, 1, true));
    assertThat(spec("{" + csv + ", test-share: 0.5, split-seed: 9, standardize: false}"))
        .isEqualTo(new DataSpec(source, 0.5, 9, false));
    assertThat(spec("{" + csv + ", test-share: 0}")).isEqualTo(new DataSpec(source, 0, 0, true));
    assertThat(spec("penguins"))
        .isEqualTo(new DataSpec(new DataSource.Bundled("penguins"), 0.2, 1, true));
    assertThat(read("{" + csv + "}").data().name()).isEqualTo("my.csv");
    assertThat(read("{" + csv + "}").data().test().count()).isEqualTo(2);
  }

  @Test
  void shapesAndBitsAreTakenAsTheyAre() throws Exception {
    assertThat(spec("moons")).isEqualTo(DataSpec.plain(new DataSource.Shape("moons", 200, 0.1, 1)));
    assertThat(spec("{name: spirals, size: 50, noise: 0, seed: 3, test-share: 0.5}"))
        .isEqualTo(new DataSpec(new DataSource.Shape("spirals", 50, 0, 3), 0.5, 1, false));
    assertThat(spec("{name: parity, bits: 3, standardize: true}"))
        .isEqualTo(new DataSpec(new DataSource.Parity("parity", 3), 0, 0, true));
    assertThat(spec("xor")).isEqualTo(spec("{name: xor}"));
    assertThat(ExperimentWriter.toJson(read("xor")).path("data").asText()).isEqualTo("xor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xor",
        "moons",
        "penguins",
        "{name: xor, test-share: 0.5}",
        "{name: parity, bits: 5}",
        "{name: circles, size: 30, noise: 1e-3, seed: 4294967295, test-share: 0.3, split-seed: 0}",
        "{csv: sub/my.csv, target: sex, positive: m, delimiter: ';', leave-out: [id]}",
        "{csv: sub/my.csv, target: sex, positive: [f], leave-out: [id], missing: median}",
        "{csv: sub/my.csv, target: x, positive: '> 3', leave-out: [id], encode: one-hot}",
        "{csv: sub/blanks.txt, target: column3, positive: m, header: false, delimiter: ' ', decimal: ','}",
        "{csv: sub/blanks.txt, target: sex, positive: m, columns: [id, x, sex], decimal: ','}",
        "{csv: sub/my.csv, target: sex, positive: f, delimiter: ;, leave-out: [id], test-share: 0,"
            + " standardize: false}",
      })
  void whatIsWrittenReadsAsTheSameRows(String data) throws Exception {
    Experiment experiment = read(data);
    Files.writeString(folder.resolve("again.yaml"), ExperimentWriter.toJson(experiment).toString());

    Dataset again = ExperimentFile.read(folder.resolve("again.yaml"), ENGINES).data();

    assertThat(again.origin()).isEqualTo(experiment.data().origin());
    assertThat(again.x()).isDeepEqualTo(experiment.data().x());
    assertThat(again.y()).isDeepEqualTo(experiment.data().y());
    assertThat(again.test().x()).isDeepEqualTo(experiment.data().test().x());
  }

  @Test
  void anExperimentCanBeSentToAnotherProcess() throws Exception {
    Experiment experiment = ExperimentFile.builtIn("penguins", ENGINES);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(experiment);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Dataset received = ((Experiment) in.readObject()).data();
      assertThat(received.origin()).isEqualTo(experiment.data().origin());
      assertThat(received.test().x()).isDeepEqualTo(experiment.data().test().x());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "wine | data: 'wine' is not a data set here; allowed: xor, parity, circles, moons, spirals, penguins, or {csv: FILE, target: COLUMN}",
        "{name: wine} | data: name: 'wine' is not a data set here; allowed: xor, parity, circles, moons, spirals, penguins, or {csv: FILE, target: COLUMN}",
        "{target: sex} | data: '{target:sex}' has neither one name nor one csv; allowed: xor, parity, circles, moons, spirals, penguins, or {csv: FILE, target: COLUMN}",
        "[moons] | data: '[moons]' has neither one name nor one csv; allowed: xor, parity, circles, moons, spirals, penguins, or {csv: FILE, target: COLUMN}",
        "{csv: sub/my.csv} | data: target is missing",
        "{csv: sub/my.csv, target: sex, delimitr: ;} | data: delimitr is not a known key; did you mean delimiter? Known here: csv, target, positive, header, columns, delimiter, decimal, leave-out, missing, encode, test-share, split-seed, standardize",
        "{csv: sub/my.csv, target: sex, sep: ;} | data: sep is not a known key: it is called delimiter. Known here: csv, target, positive, header, columns, delimiter, decimal, leave-out, missing, encode, test-share, split-seed, standardize",
        "{csv: sub/my.csv, target: sex, missing: drop} | data: missing: 'drop' is not one of refuse, drop-rows, mean, median; drop-rows is that",
        "{name: moons, bits: 3} | data: bits is not a known key. Known here: name, size, noise, seed, test-share, split-seed, standardize",
        "{name: xor, noise: 3} | data: noise is not a known key. Known here: name, test-share, split-seed, standardize",
        "{name: moons, size: 3} | data: size: '3' is not a whole number from 4 to 100000",
        "{name: moons, noise: -1} | data: noise: '-1' is not a number from 0 to below 100",
        "{name: moons, seed: -1} | data: seed: '-1' is not a whole number from 0 to 4294967295",
        "{name: parity, bits: 13} | data: bits: '13' is not a whole number from 2 to 12",
        "{name: moons, test-share: 1} | data: test-share: '1' is not a number from 0 to below 1",
        "{name: moons, test-share: .nan} | data: test-share: '.nan' is not a number from 0 to below 1",
        "{name: moons, split-seed: 1} | data: split-seed: is only allowed with a test-share above 0",
        "{name: moons, standardize: yes} | data: standardize: 'yes' is not one of true, false",
        "{csv: sub/my.csv, target: sex, delimiter: ab} | data: delimiter: 'ab' is not one character other than a quote, nor tab or space",
        "{csv: sub/my.csv, target: sex, header: true, columns: [a]} | data: columns: is only allowed without a header, since that names the columns",
        "{csv: sub/my.csv, target: sex, decimal: x} | data: decimal: 'x' is not one of ., ,",
        "{csv: sub/my.csv, target: sex, missing: zero} | data: missing: 'zero' is not one of refuse, drop-rows, mean, median",
        "{csv: sub/my.csv, target: sex, encode: ordinal} | data: encode: 'ordinal' is not one of one-hot",
        "{csv: sub/my.csv, target: sex, leave-out: id} | data: leave-out: 'id' is not a list",
        "{csv: sub/my.csv, target: sex, leave-out: [id, id]} | data: leave-out: 'id' stands there twice",
      })
  void optionsAreChecked(String data, String complaint) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(data))
        .withMessage("%s: %s", folder.resolve("e.yaml"), complaint);
  }

  @Test
  void aFileIsLookedForBesideTheExperiment() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read("{csv: other.csv, target: sex}"))
        .withMessage("%s: there is no such CSV file", folder.resolve("other.csv"));
  }

  @ParameterizedTest
  @EnumSource
  void everyBuiltInDataSetHasAnExperimentWithBothKindsOfEngine(BuiltInData data) {
    Experiment experiment =
        ExperimentFile.builtIn(BuiltInExperiments.onData(data.label()), ENGINES);

    assertThat(experiment.data().name()).isEqualTo(data.label());
    assertThat(
            experiment.contenders().stream().map(Contender::engine).map(e -> ENGINES.get(e).kind()))
        .containsExactly(Engine.Kind.HAND_WRITTEN, Engine.Kind.FRAMEWORK);
  }

  @Test
  void theTemplateTellsOfTheOptions() {
    assertThat(BuiltInExperiments.text(BuiltInExperiments.DEFAULT))
        .contains(DataReader.DEFAULT_TEST_SHARE + "         rows held back")
        .contains("split-seed: " + DataReader.DEFAULT_SPLIT_SEED)
        .contains("standardize: true", "leave-out: [", "delimiter: ", "positive: ");
  }
}
