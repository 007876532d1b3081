package org.dl4jcomparison.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.certificate.Certifier;
import org.dl4jcomparison.certificate.CommonNetwork;
import org.dl4jcomparison.certificate.Gap;
import org.dl4jcomparison.certificate.NotFinite;
import org.dl4jcomparison.certificate.Search;
import org.dl4jcomparison.certificate.StageResult;
import org.dl4jcomparison.certificate.TriedHypothesis;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.testing.ChartWords;
import org.dl4jcomparison.testing.CopiedEngine;
import org.dl4jcomparison.testing.CopiedEngine.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateReportTest {
  @TempDir Path folder;

  private static Certificate certificate(Fault fault, int updates, double tolerance) {
    return Certifier.certify(
        Engines.of(List.of(new ManualEngine(), new CopiedEngine(fault))),
        "manual",
        "copy",
        CommonNetwork.spec().withUpdates(updates),
        Dataset.xor(),
        tolerance,
        step -> {});
  }

  private static Certificate with(
      Certificate c, Optional<NotFinite> notFinite, List<Search> searches) {
    return new Certificate(
        c.a(),
        c.b(),
        c.conventions(),
        c.data(),
        c.tolerance(),
        c.updates(),
        c.stages(),
        notFinite,
        searches);
  }

  private static String said(Certificate certificate) {
    return CertificatePage.in(TestLanguages.keys(), certificate).verdict();
  }

  @Test
  void equalBitsAreCalledSo() {
    assertThat(said(certificate(Fault.NONE, 30, 1e-12)))
        .isEqualTo("agreement.bitForBit(agreement.given(true), manual, copy, 30, true)");
  }

  @Test
  void agreementIsSaidWithItsSize() {
    assertThat(said(certificate(Fault.LEARNING_RATE_OFF, 1, 1e-6)))
        .isEqualTo("agreement.same(agreement.given(true), manual, copy, 1.0e-9, 1, true)");
  }

  @Test
  void anExplainedDifferenceIsSaidWithItsCause() {
    assertThat(said(certificate(Fault.SUM_FOR_MEAN, 1, 1e-12)))
        .isEqualTo(
            "agreement.different(agreement.given(true), manual, copy, 1, agreement.theStage(GRADIENT, gradient))"
                + " agreement.explained(copy, manual, the-gradient, 0.012, 0)"
                + " agreement.explainedInLoss(0, 0)");
  }

  @Test
  void anUnexplainedDifferenceIsSaidToBeUnexplained() {
    assertThat(said(certificate(Fault.SWAPPED_BETAS, 5, 1e-12)))
        .isEqualTo(
            "agreement.different(agreement.given(true), manual, copy, 1, agreement.theStage(FIRST_MOMENT, first-moment))"
                + " agreement.unexplained(copy, manual)");
  }

  @Test
  void whatComesNearestIsNamed() {
    Certificate differing = certificate(Fault.SWAPPED_BETAS, 5, 1e-12);
    TriedHypothesis near =
        new TriedHypothesis("loss-clipping", "0", "1e-5", 1e-12, 1e-8, 1e-9, false);
    TriedHypothesis far = new TriedHypothesis("gradient", "mean", "sum", 1e-12, 1, 1, false);
    Search search = new Search("copy", "manual", 1e-3, 1e-4, false, List.of(far, near));
    Search sound = new Search("other", "manual", 2e-15, 0, true, List.of());

    assertThat(said(with(differing, Optional.empty(), List.of(sound, search))))
        .endsWith(
            " agreement.agreesWith(other, manual, 2.0e-15) agreement.unexplained(copy, manual)"
                + " agreement.nearest(the-loss-clipping, 1.0e-3, 1.0e-8)");
    Search hopeless = new Search("copy", "manual", 1e-3, 1e-4, false, List.of(far));
    assertThat(hopeless.nearest()).isEmpty();
    assertThat(said(with(differing, Optional.empty(), List.of())))
        .endsWith(" agreement.noReference");
  }

  @Test
  void theEndOfFiniteNumbersIsSaid() {
    NotFinite where = new NotFinite(3, Optional.of(Stage.PARAMETERS), Optional.of(Stage.LOSS));
    Certificate certificate =
        with(certificate(Fault.NONE, 3, 1e-12), Optional.of(where), List.of());

    assertThat(certificate.agrees()).isFalse();
    assertThat(said(certificate))
        .startsWith(
            "agreement.notFinite(3, [agreement.notFiniteIn(manual, agreement.theStage(PARAMETERS, parameters));"
                + " agreement.notFiniteIn(copy, agreement.theStage(LOSS, loss))])");
  }

  @Test
  void thePageShowsWhereAndWhy() {
    String page =
        CertificatePage.in(Language.english(), certificate(Fault.SUM_FOR_MEAN, 5, 1e-12))
            .toMarkdown();

    assertThat(page)
        .startsWith("# Agreement certificate: manual and copy\n\n**Given")
        .contains("| hidden activations | ", "| parameters after the step | ")
        .contains("At update 1, in the gradient `W2[13, 0]`: manual has ")
        .contains("| the gradient reduction | mean | sum | 0 | 0 | yes |")
        .contains("with n rows the sum is n times as large")
        .contains("![", "](certificate.png)")
        .endsWith("\n")
        .doesNotContain("null", "NaN", "\r");
  }

  @Test
  void everyStageAndChangeHasItsWordsInEveryLanguage() {
    for (Language language : Language.all()) {
      AgreementMessages say = language.say(AgreementMessages.class);
      assertThat(Arrays.stream(StageName.values()).map(name -> say.stage(name, "velocity")))
          .doesNotHaveDuplicates();
      Set<String> conventions = language.texts("convention.").keySet();
      assertThat(conventions.stream().map(language::setting)).doesNotHaveDuplicates();
      assertThat(conventions.stream().map(language::meaning)).allMatch(text -> text.endsWith("."));
    }
  }

  @Test
  void numbersAreShortAndPlacesAreNumPys() {
    assertThat(
            Stream.of(0.0, 1.34e-5, 2.5e-123, 0.0123, 0.5, 12.345, 1e5, Double.POSITIVE_INFINITY)
                .map(CertificateNumbers::difference))
        .containsExactly("0", "1.3e-5", "2.5e-123", "0.012", "0.50", "12.35", "1.0e5", "∞");
    assertThat(CertificateNumbers.apart(0.12345641, 0.12345643))
        .containsExactly("0.12345641", "0.12345643");
    assertThat(CertificateNumbers.place(gap(Stage.LOSS, "loss"))).isEmpty();
    assertThat(CertificateNumbers.place(gap(Stage.HIDDEN, "S1"))).hasValue("S1[2, 14]");
    assertThat(CertificateNumbers.place(gap(Stage.OUTPUTS, "S2"))).hasValue("S2[2, 14]");
    assertThat(CertificateNumbers.place(gap(Stage.GRADIENT, "b1"))).hasValue("b1[2, 14]");
    assertThat(CertificateNumbers.apart(1, 1)).containsExactly("1.0", "1.0");
  }

  private static Gap gap(Stage stage, String name) {
    return new Gap(1, stage, name, 2, 14, 0, 1);
  }

  @Test
  void theFilesAreTheSameInAnyLocale() throws Exception {
    Certificate certificate = certificate(Fault.SUM_FOR_MEAN, 20, 1e-12);
    Locale before = Locale.getDefault();
    Map<String, Map<String, String>> environment = Map.of("java", Map.of("version", "17"));
    Path plain = folder.resolve("plain");
    Path arabic = folder.resolve("arabic");
    try {
      CertificateReport.of(certificate, environment)
          .write(OutputFolder.at(plain, CertificateReport.INDEX));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      CertificateReport.of(certificate, environment)
          .write(OutputFolder.at(arabic, CertificateReport.INDEX));
    } finally {
      Locale.setDefault(before);
    }

    for (String name :
        Set.of(
            "report.html",
            "certificate.es.md",
            "certificate.en.md",
            "certificate.png",
            "certificate.json")) {
      assertThat(arabic.resolve(name)).as(name).hasSameBinaryContentAs(plain.resolve(name));
    }
  }

  @Test
  void theJsonHoldsTheCertificate() throws Exception {
    Path out = folder.resolve("out");
    List<String> names =
        CertificateReport.of(certificate(Fault.SUM_FOR_MEAN, 3, 1e-12), Map.of())
            .write(OutputFolder.at(out, CertificateReport.INDEX));

    JsonNode json =
        new ObjectMapper().readTree(Files.readAllBytes(out.resolve(CertificateReport.INDEX)));

    assertThat(names)
        .containsExactly(
            "report.html",
            "certificate.es.md",
            "certificate.en.md",
            "certificate.png",
            "certificate.json");
    assertThat(json.path("files")).hasSize(5);
    assertThat(json.path("agrees").asBoolean(true)).isFalse();
    assertThat(json.path("conventions").asText()).isEqualTo("shared");
    assertThat(json.path("experiment").path("contenders")).hasSize(2);
    assertThat(json.at("/first/stage").asText()).isEqualTo("gradient");
    assertThat(json.at("/first/update").asInt()).isEqualTo(1);
    assertThat(json.path("stages")).hasSize(7);
    assertThat(json.at("/stages/2/largest").has("index")).isFalse();
    assertThat(json.at("/searches/0/explainedBy").asText()).isEqualTo("gradient");
    assertThat(json.at("/searches/0/trials")).hasSize(7);
    assertThat(json.path("verdict").path("es").asText()).startsWith("Con el mismo inicio");
    // Its own index makes the folder replaceable.
    OutputFolder.at(out, CertificateReport.INDEX).replace(Map.of());
  }

  @Test
  @Tag("slow")
  void theChartHasZerosOneUpdateAndManyUpdates() throws Exception {
    assertCharted(certificate(Fault.NONE, 30, 0));
    assertCharted(certificate(Fault.UPDATED_TWICE_ONCE, 700, 1e-12));
    assertCharted(certificate(Fault.SUM_FOR_MEAN, 1, 1e-12));
  }

  @Test
  void nothingIsDrawnThatNoMessageSays() {
    for (Certificate certificate :
        List.of(certificate(Fault.NONE, 3, 0), certificate(Fault.UPDATED_TWICE_ONCE, 700, 1e-12))) {
      List<String> words = ChartWords.of(CertificateChart.of(certificate, TestLanguages.pseudo()));
      assertThat(TestLanguages.untranslated(words, "manual", "copy", "xor")).isEmpty();
    }
  }

  @Test
  void aSlotWithoutWordsOfItsOwnGoesByItsName() throws Exception {
    Certificate adam = certificate(Fault.SWAPPED_BETAS, 5, 1e-12);
    Certificate other =
        new Certificate(
            adam.a(),
            adam.b(),
            adam.conventions(),
            adam.data(),
            adam.tolerance(),
            adam.updates(),
            adam.stages().stream().map(CertificateReportTest::withoutAdam).toList(),
            Optional.empty(),
            adam.searches());

    assertThat(CertificatePage.in(Language.english(), other).toMarkdown())
        .contains("they first differ at update 1, in the slot-4 of the optimizer.")
        .contains("| slot-4 of the optimizer | ", "| slot-5 of the optimizer | ")
        .doesNotContain("moment of Adam");
    assertThat(CertificateJson.of(other).at("/stages/4/stage").asText()).isEqualTo("slot-4");
    assertThat(CertificateChart.of(other, Language.english()).getSeriesMap())
        .containsKeys("slot-4 of the optimizer", "slot-5 of the optimizer");
    assertCharted(other);
  }

  private static StageResult withoutAdam(StageResult result) {
    Stage stage =
        result.stage().isSlot()
            ? new Stage("slot-" + StageName.of(result.stage()).ordinal())
            : result.stage();
    return new StageResult(
        stage,
        result.byUpdate(),
        result.largest(),
        result.largestAbsolute(),
        result.largestRelative(),
        result
            .firstBeyond()
            .map(g -> new Gap(g.update(), stage, g.name(), g.row(), g.column(), g.a(), g.b())));
  }

  private void assertCharted(Certificate certificate) throws Exception {
    Path out = folder.resolve("chart");
    CertificateReport.of(certificate, Map.of())
        .write(OutputFolder.at(out, CertificateReport.INDEX));
    BufferedImage image = ImageIO.read(out.resolve("certificate.png").toFile());
    assertThat(image.getWidth()).isEqualTo(1800);
    // Each stage leaves its colour in the plot, whether it differs or not.
    Set<Integer> colours = colours(image);
    for (StageResult stage : certificate.stages()) {
      int look = StageName.of(stage.stage()).ordinal();
      assertThat(colours).as(stage.stage().label()).contains(Palette.colour(look).getRGB());
    }
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new java.util.HashSet<>();
    for (int x = 0; x < image.getWidth() * 2 / 3; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
