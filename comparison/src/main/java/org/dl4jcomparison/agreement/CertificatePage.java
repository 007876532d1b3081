package org.dl4jcomparison.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.certificate.Gap;
import org.dl4jcomparison.certificate.NotFinite;
import org.dl4jcomparison.certificate.Search;
import org.dl4jcomparison.certificate.StageResult;
import org.dl4jcomparison.certificate.TriedHypothesis;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.MarkdownPage;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** A certificate as a page to read: sentences chosen by the numbers, and the tables behind them. */
public final class CertificatePage {
  private final Certificate certificate;
  private final Language language;
  private final AgreementMessages say;
  private final String a;
  private final String b;

  private CertificatePage(Language language, Certificate certificate) {
    this.certificate = certificate;
    this.language = language;
    this.say = language.say(AgreementMessages.class);
    this.a = certificate.a().name();
    this.b = certificate.b().name();
  }

  /** The page in a language. */
  public static CertificatePage in(Language language, Certificate certificate) {
    return new CertificatePage(language, certificate);
  }

  /** Whether the engines compute the same thing, and if not, where and why, in a few sentences. */
  public String verdict() {
    String given = say.given(certificate.sameSettings());
    List<String> sentences = new ArrayList<>();
    certificate.notFinite().ifPresent(where -> sentences.add(notFinite(where)));
    Optional<Gap> first = certificate.first();
    if (first.isPresent()) {
      sentences.add(
          say.different(given, a, b, first.get().update(), theStage(first.get().stage())));
      sentences.addAll(causes());
    } else if (certificate.largest().difference() == 0) {
      sentences.add(say.bitForBit(given, a, b, certificate.updates(), certificate.sameSettings()));
    } else {
      sentences.add(
          say.same(
              given,
              a,
              b,
              CertificateNumbers.difference(certificate.largest().difference()),
              certificate.updates(),
              certificate.sameSettings()));
    }
    return String.join(" ", sentences);
  }

  private String theStage(Stage stage) {
    return say.theStage(StageName.of(stage), stage.label());
  }

  private String notFinite(NotFinite where) {
    List<String> engines = new ArrayList<>();
    where.a().ifPresent(stage -> engines.add(say.notFiniteIn(a, theStage(stage))));
    where.b().ifPresent(stage -> engines.add(say.notFiniteIn(b, theStage(stage))));
    return say.notFinite(where.update(), engines);
  }

  private List<String> causes() {
    if (certificate.searches().isEmpty()) {
      return List.of(say.noReference());
    }
    return certificate.searches().stream().map(this::cause).toList();
  }

  private String cause(Search search) {
    String before = CertificateNumbers.difference(search.largest());
    if (search.agrees()) {
      return say.agreesWith(search.engine(), search.reference(), before);
    }
    Optional<TriedHypothesis> explanation = search.explanation();
    if (explanation.isPresent()) {
      TriedHypothesis trial = explanation.get();
      return say.explained(
              search.engine(),
              search.reference(),
              language.theSetting(trial.change()),
              before,
              CertificateNumbers.difference(trial.largest()))
          + " "
          + say.explainedInLoss(
              CertificateNumbers.difference(search.largestInLoss()),
              CertificateNumbers.difference(trial.largestInLoss()));
    }
    String none = say.unexplained(search.engine(), search.reference());
    return search
        .nearest()
        .map(
            trial ->
                none
                    + " "
                    + say.nearest(
                        language.theSetting(trial.change()),
                        before,
                        CertificateNumbers.difference(trial.largest())))
        .orElse(none);
  }

  /** The stages, for a terminal or a page. */
  public Table stages() {
    List<List<String>> rows = new ArrayList<>();
    for (StageResult result : certificate.stages()) {
      Gap absolute = result.largestAbsolute();
      Gap relative = result.largestRelative();
      rows.add(
          List.of(
              StageName.said(say, result.stage()),
              CertificateNumbers.difference(result.largest().difference()),
              CertificateNumbers.difference(absolute.absolute()),
              place(absolute, absolute.absolute()),
              CertificateNumbers.difference(relative.relative()),
              place(relative, relative.relative()),
              result.firstBeyond().map(gap -> place(gap, gap.difference())).orElse(say.never())));
    }
    return new Table(say.stageHeader(), rows);
  }

  private String place(Gap gap, double difference) {
    if (difference == 0) {
      return "-";
    }
    return CertificateNumbers.place(gap)
        .map(place -> say.at(place, gap.update()))
        .orElseGet(() -> say.inLoss(gap.update()));
  }

  /** The whole page as Markdown. */
  public String toMarkdown() {
    MarkdownPage page = new MarkdownPage(say.title(a, b));
    page.paragraph("**" + verdict() + "**");
    page.heading(2, say.comparedHeading());
    page.paragraph(
        say.compared(
            certificate.a().spec().layers(certificate.data()),
            Text.markdown(certificate.data().name()),
            certificate.a().spec().seed(),
            certificate.updates()));
    page.table(settings());
    page.paragraph(say.measure(Numbers.shortest(certificate.tolerance())));
    page.heading(2, say.stagesHeading());
    page.table(stages());
    page.paragraph(say.stagesNote());
    page.picture(say.chartCaption(), CertificateReport.CHART);
    certificate.first().ifPresent(gap -> firstSection(page, gap));
    for (Search search : certificate.searches()) {
      searchSection(page, search);
    }
    return page.toString();
  }

  private Table settings() {
    List<List<String>> rows =
        SpecTable.of(List.of(certificate.a(), certificate.b()), certificate.data())
            .aspects()
            .stream()
            .filter(aspect -> aspect.kind() == SpecTable.Kind.TRAINING)
            .map(
                aspect ->
                    List.of(
                        language.setting(aspect.key()),
                        language.value(aspect.values().get(0)),
                        language.value(aspect.values().get(1))))
            .toList();
    return new Table(List.of(say.settingsHeader(), a, b), rows);
  }

  private void firstSection(MarkdownPage page, Gap gap) {
    page.heading(2, say.firstHeading());
    String stage = theStage(gap.stage());
    String[] numbers = CertificateNumbers.apart(gap.a(), gap.b());
    page.paragraph(
        say.first(
            gap.update(),
            CertificateNumbers.place(gap).map(place -> say.placeIn(stage, place)).orElse(stage),
            a,
            numbers[0],
            b,
            numbers[1]));
  }

  private void searchSection(MarkdownPage page, Search search) {
    page.heading(2, say.causeHeading(search.engine()));
    page.paragraph(cause(search));
    if (search.agrees()) {
      return;
    }
    search.explanation().ifPresent(trial -> page.paragraph(language.meaning(trial.change())));
    page.paragraph(say.causeIntro(search.reference(), certificate.updates()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            say.unchanged(),
            "-",
            "-",
            CertificateNumbers.difference(search.largest()),
            CertificateNumbers.difference(search.largestInLoss()),
            say.no()));
    for (TriedHypothesis trial : search.trials()) {
      rows.add(
          List.of(
              language.theSetting(trial.change()),
              language.value(trial.from()),
              language.value(trial.to()),
              CertificateNumbers.difference(trial.largest()),
              CertificateNumbers.difference(trial.largestInLoss()),
              trial.vanishes() ? say.yes() : say.no()));
    }
    page.table(new Table(say.causeHeader(search.reference()), rows));
    search.trials().stream()
        .filter(trial -> trial.change().equals(Settings.PRECISION.key()))
        .filter(trial -> trial.tolerance() > certificate.tolerance())
        .forEach(
            trial -> page.paragraph(say.singlePrecisionNote(Numbers.shortest(trial.tolerance()))));
  }
}
