package org.dl4jcomparison.report.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.evidence.parity.Certificate;
import org.dl4jcomparison.evidence.parity.Change;
import org.dl4jcomparison.evidence.parity.Gap;
import org.dl4jcomparison.evidence.parity.NotFinite;
import org.dl4jcomparison.evidence.parity.Search;
import org.dl4jcomparison.evidence.parity.StageResult;
import org.dl4jcomparison.evidence.parity.Trial;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.report.Table;
import org.dl4jcomparison.report.Text;

/** A certificate as a page to read: sentences chosen by the numbers, and the tables behind them. */
public final class ParityPage {
  private final Certificate certificate;
  private final ParityWording wording;
  private final String a;
  private final String b;

  private ParityPage(Certificate certificate, ParityWording wording) {
    this.certificate = certificate;
    this.wording = wording;
    this.a = certificate.a().name();
    this.b = certificate.b().name();
  }

  /** The page in English. */
  public static ParityPage english(Certificate certificate) {
    return new ParityPage(certificate, new EnglishParityWording());
  }

  /** The page in Spanish. */
  public static ParityPage spanish(Certificate certificate) {
    return new ParityPage(certificate, new SpanishParityWording());
  }

  /** ISO 639-1 code of the language. */
  public String language() {
    return wording.language();
  }

  /** Name of the page's file. */
  public String fileName() {
    return "certificate." + wording.language() + ".md";
  }

  /** Whether the engines compute the same thing, and if not, where and why, in a few sentences. */
  public String verdict() {
    String given = wording.given(certificate.sameSettings());
    List<String> sentences = new ArrayList<>();
    certificate.notFinite().ifPresent(where -> sentences.add(notFinite(where)));
    Optional<Gap> first = certificate.first();
    if (first.isPresent()) {
      sentences.add(
          wording.different(given, a, b, first.get().update(), wording.stage(first.get().stage())));
      sentences.addAll(causes());
    } else if (certificate.largest().difference() == 0) {
      sentences.add(
          wording.bitForBit(given, a, b, certificate.updates(), certificate.sameSettings()));
    } else {
      sentences.add(
          wording.same(
              given,
              a,
              b,
              ParityNumbers.difference(certificate.largest().difference()),
              certificate.updates(),
              certificate.sameSettings()));
    }
    return String.join(" ", sentences);
  }

  private String notFinite(NotFinite where) {
    List<String> engines = new ArrayList<>();
    where.a().ifPresent(stage -> engines.add(wording.notFiniteIn(a, wording.stage(stage))));
    where.b().ifPresent(stage -> engines.add(wording.notFiniteIn(b, wording.stage(stage))));
    return wording.notFinite(where.update(), engines);
  }

  private List<String> causes() {
    if (certificate.searches().isEmpty()) {
      return List.of(wording.noReference());
    }
    return certificate.searches().stream().map(this::cause).toList();
  }

  private String cause(Search search) {
    String before = ParityNumbers.difference(search.largest());
    if (search.agrees()) {
      return wording.agreesWith(search.engine(), search.reference(), before);
    }
    Optional<Trial> explanation = search.explanation();
    if (explanation.isPresent()) {
      Trial trial = explanation.get();
      return wording.explained(
              search.engine(),
              search.reference(),
              wording.change(trial.change()),
              before,
              ParityNumbers.difference(trial.largest()))
          + wording.explainedInLoss(
              ParityNumbers.difference(search.largestInLoss()),
              ParityNumbers.difference(trial.largestInLoss()));
    }
    String none = wording.unexplained(search.engine(), search.reference());
    return search
        .nearest()
        .map(
            trial ->
                none
                    + " "
                    + wording.nearest(
                        wording.change(trial.change()),
                        before,
                        ParityNumbers.difference(trial.largest())))
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
              wording.stage(result.stage()),
              ParityNumbers.difference(result.largest().difference()),
              ParityNumbers.difference(absolute.absolute()),
              place(absolute, absolute.absolute()),
              ParityNumbers.difference(relative.relative()),
              place(relative, relative.relative()),
              result
                  .firstBeyond()
                  .map(gap -> place(gap, gap.difference()))
                  .orElse(wording.never())));
    }
    return new Table(wording.stageHeader(), rows);
  }

  private String place(Gap gap, double difference) {
    return difference == 0 ? "-" : wording.at(ParityNumbers.place(gap), gap.update());
  }

  /** The whole page as Markdown. */
  public String toMarkdown() {
    StringBuilder page = new StringBuilder("# ").append(wording.title(a, b));
    paragraph(page, "**" + verdict() + "**");
    heading(page, wording.comparedHeading());
    String layers =
        "%s-%s-%s"
            .formatted(
                certificate.data().inputs(),
                certificate.a().spec().hidden(),
                certificate.data().outputs());
    paragraph(
        page,
        wording.compared(
            layers,
            Text.markdown(certificate.data().name()),
            certificate.a().spec().seed(),
            certificate.updates()));
    paragraph(page, settings().toMarkdown().strip());
    paragraph(page, wording.measure(Numbers.shortest(certificate.tolerance())));
    heading(page, wording.stagesHeading());
    paragraph(page, stages().toMarkdown().strip());
    paragraph(page, wording.stagesNote());
    paragraph(page, "![%s](%s)".formatted(wording.chartCaption(), ParityReport.CHART));
    certificate.first().ifPresent(gap -> firstSection(page, gap));
    for (Search search : certificate.searches()) {
      searchSection(page, search);
    }
    return page.append("\n").toString();
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
                        wording.setting(aspect.key()),
                        wording.value(aspect.values().get(0)),
                        wording.value(aspect.values().get(1))))
            .toList();
    return new Table(List.of(wording.settingsHeader(), a, b), rows);
  }

  private void firstSection(StringBuilder page, Gap gap) {
    heading(page, wording.firstHeading());
    String[] numbers = ParityNumbers.apart(gap.a(), gap.b());
    paragraph(
        page,
        wording.first(
            gap.update(),
            wording.stage(gap.stage()),
            ParityNumbers.place(gap),
            a,
            numbers[0],
            b,
            numbers[1]));
  }

  private void searchSection(StringBuilder page, Search search) {
    heading(page, wording.causeHeading(search.engine()));
    paragraph(page, cause(search));
    if (search.agrees()) {
      return;
    }
    search.explanation().ifPresent(trial -> paragraph(page, wording.meaning(trial.change())));
    paragraph(page, wording.causeIntro(search.reference(), certificate.updates()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            wording.unchanged(),
            "-",
            "-",
            ParityNumbers.difference(search.largest()),
            ParityNumbers.difference(search.largestInLoss()),
            wording.no()));
    for (Trial trial : search.trials()) {
      rows.add(
          List.of(
              wording.change(trial.change()),
              wording.value(trial.from()),
              wording.value(trial.to()),
              ParityNumbers.difference(trial.largest()),
              ParityNumbers.difference(trial.largestInLoss()),
              trial.vanishes() ? wording.yes() : wording.no()));
    }
    paragraph(page, new Table(wording.causeHeader(search.reference()), rows).toMarkdown().strip());
    search.trials().stream()
        .filter(trial -> trial.change() == Change.PRECISION)
        .filter(trial -> trial.tolerance() > certificate.tolerance())
        .forEach(
            trial ->
                paragraph(page, wording.singlePrecisionNote(Numbers.shortest(trial.tolerance()))));
  }

  private static void heading(StringBuilder page, String text) {
    page.append("\n\n## ").append(text);
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append("\n\n").append(text);
  }
}
