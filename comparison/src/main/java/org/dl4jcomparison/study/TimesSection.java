package org.dl4jcomparison.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Section;
import org.dl4jcomparison.text.Translated;

/**
 * Which share of each contender's runs has reached each target by when.
 *
 * @param study over many seeds
 * @param files the study's charts, and its numbers where no other file holds them
 */
public record TimesSection(StudyEvidence study, Map<String, OutputFolder.Content> files)
    implements Section {

  /** With the charts. */
  public static TimesSection of(StudyEvidence study) {
    return new TimesSection(study, StudyReport.charts(study));
  }

  /**
   * With the charts and {@code study.json}, for a report that is about more than the study.
   *
   * @param environment what the results depend on beside the experiment, by part
   */
  public static TimesSection withNumbers(
      StudyEvidence study, Map<String, Map<String, String>> environment) {
    Map<String, OutputFolder.Content> files = StudyReport.charts(study);
    StudyJson.of(study).addTo(files, environment);
    return new TimesSection(study, files);
  }

  @Override
  public String id() {
    return "times";
  }

  @Override
  public Translated title() {
    return text(StudyMessages::timesTitle);
  }

  @Override
  public Optional<String> template() {
    return Optional.of("times.jte");
  }

  @Override
  public void addData(ObjectNode page) {
    page.put("seeds", study.seeds().count());
    page.set("times", TimesJson.of(study));
  }

  /** One of the section's texts. */
  public Translated text(Function<StudyMessages, String> message) {
    return Translated.say(StudyMessages.class, message);
  }

  /** What is shown. */
  public Translated lead() {
    return Translated.of(
        language -> {
          List<String> sentences = new ArrayList<>();
          sentences.add(language.say(StudyMessages.class).timesLead(study.seeds().count()));
          sentences.addAll(new SeedsText(study, language, UnaryOperator.identity()).sentences());
          return String.join(" ", sentences);
        });
  }

  /** The targets as a group of buttons; a value is a target's place. */
  public Map<String, Translated> targetChoices() {
    Map<String, Translated> choices = new LinkedHashMap<>();
    for (double target : study.experiment().targets()) {
      choices.put(String.valueOf(choices.size()), Translated.same(Numbers.shortest(target)));
    }
    return choices;
  }
}
