package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Table;

/** At which seeds each contender was trained, and by whom, where that is not the same for all. */
public final class SeedsText {
  private final StudyEvidence study;
  private final SeedsMessages say;
  private final UnaryOperator<String> shown;

  /**
   * In a language.
   *
   * @param shown makes names ready for where they are shown
   */
  public SeedsText(StudyEvidence study, Language language, UnaryOperator<String> shown) {
    this.study = study;
    this.say = language.say(SeedsMessages.class);
    this.shown = shown;
  }

  /** A sentence or two for each contender with a twin or with fewer seeds; none for the others. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (ContenderEvidence contender : study.contenders()) {
      String name = shown.apply(contender.contender().name());
      SeedCount seeds = contender.seeds();
      if (contender.twin().isPresent()) {
        sentences.add(twin(name, seeds, contender.twin().get()));
      } else if (seeds.all() < study.seeds().count()) {
        sentences.add(say.fewer(name, seeds.all()));
      }
    }
    budgets().ifPresent(sentences::add);
    return sentences;
  }

  /** What the sentences rest on; empty if there are none. */
  public Optional<Table> table() {
    if (sentences().isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    for (ContenderEvidence contender : study.contenders()) {
      Optional<TwinCheck> twin = contender.twin();
      rows.add(
          List.of(
              shown.apply(contender.contender().name()),
              String.valueOf(contender.contender().spec().updates()),
              String.valueOf(contender.seeds().own()),
              String.valueOf(contender.seeds().twin()),
              twin.map(SeedsText::loss).orElse(Figures.NONE),
              twin.flatMap(TwinCheck::updates).map(String::valueOf).orElse(Figures.NONE)));
    }
    for (PairEvidence pair : study.pairs()) {
      addIfCut(rows, pair.a(), pair.b(), pair.seedsOfA());
      addIfCut(rows, pair.b(), pair.a(), pair.seedsOfB());
    }
    return Optional.of(new Table(say.header(), rows));
  }

  /** Where a contender is compared with another at fewer seeds than it has, these stand by it. */
  private void addIfCut(List<List<String>> rows, int place, int other, SeedCount compared) {
    ContenderEvidence contender = study.contenders().get(place);
    if (compared.equals(contender.seeds())) {
      return;
    }
    rows.add(
        List.of(
            say.compared(shown.apply(study.name(place)), shown.apply(study.name(other))),
            String.valueOf(contender.contender().spec().updates()),
            String.valueOf(compared.own()),
            String.valueOf(compared.twin()),
            Figures.NONE,
            Figures.NONE));
  }

  /** Where the contenders do not make the same number of updates, what is compared of them. */
  private Optional<String> budgets() {
    List<Contender> contenders = study.experiment().contenders();
    List<Integer> updates = contenders.stream().map(c -> c.spec().updates()).toList();
    return updates.stream().distinct().count() == 1
        ? Optional.empty()
        : Optional.of(
            say.budgets(
                contenders.stream()
                    .map(c -> say.budget(shown.apply(c.name()), c.spec().updates()))
                    .toList()));
  }

  private String twin(String name, SeedCount seeds, TwinCheck check) {
    return check.agrees()
        ? say.twin(name, seeds.own(), seeds.twin(), loss(check), check.updates().orElseThrow())
        : say.twinDiffers(name, seeds.own());
  }

  private static String loss(TwinCheck check) {
    return Double.isInfinite(check.loss()) ? Figures.NONE : Figures.atMost(check.loss());
  }
}
