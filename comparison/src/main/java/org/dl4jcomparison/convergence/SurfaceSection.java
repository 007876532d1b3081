package org.dl4jcomparison.convergence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.report.Section;
import org.dl4jcomparison.text.Translated;

/**
 * What the networks compute over two inputs while they learn.
 *
 * @param experiment that was trained
 * @param measurements one run of each contender
 * @param plane the two inputs; empty if there is only one
 */
public record SurfaceSection(
    Experiment experiment, List<Measurement> measurements, Optional<Plane> plane)
    implements Section {

  /** Makes the section of these runs. */
  public static SurfaceSection of(Evidence evidence) {
    return new SurfaceSection(
        evidence.experiment(),
        evidence.measurements(),
        Plane.of(evidence.experiment().data(), evidence.measurements()));
  }

  @Override
  public String id() {
    return "surface";
  }

  @Override
  public Translated title() {
    return text(ConvergenceMessages::surfaceTitle);
  }

  @Override
  public Optional<String> template() {
    return plane.map(any -> "surface.jte");
  }

  @Override
  public void addData(ObjectNode page) {
    plane.ifPresent(p -> SurfaceJson.addTo(page, p, this));
  }

  /** One of the section's texts. */
  public Translated text(Function<ConvergenceMessages, String> message) {
    return Translated.say(ConvergenceMessages.class, message);
  }

  /** Over which inputs, and what becomes of the others. */
  public Translated caption() {
    Plane p = plane.orElseThrow();
    Dataset data = experiment.data();
    return data.inputs() == 2
        ? text(ConvergenceMessages::surfaceBoth)
        : text(
            say ->
                say.surfaceTwo(
                    SurfaceJson.name(p.x(), data),
                    SurfaceJson.name(p.y(), data),
                    data.inputs() - 2));
  }

  /** Whether the inputs were standardised. */
  public boolean standardized() {
    return experiment.data().origin().spec().standardize();
  }

  /** What a circle stands for. */
  public Translated one() {
    return text(say -> say.surfaceOne(experiment.data().origin().positive()));
  }

  /** What a square stands for. */
  public Translated zero() {
    return text(say -> say.surfaceZero(experiment.data().origin().negative()));
  }

  /** The contenders. */
  public List<Contender> contenders() {
    return experiment.contenders();
  }

  /** Layers of a contender's network, "2-3-1". */
  public String layers(Contender contender) {
    return contender.spec().layers(experiment.data());
  }
}
