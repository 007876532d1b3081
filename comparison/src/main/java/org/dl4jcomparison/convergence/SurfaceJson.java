package org.dl4jcomparison.convergence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Rows;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.report.Numeric;

/** The networks at some checkpoints for the page's script, to draw them and what they compute. */
public final class SurfaceJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST_POINTS = 400;

  /** The most inputs of a drawing; the lines of more could not be told apart. */
  private static final int MOST_INPUTS = 10;

  private static final int MOST_UNITS = 20;

  /** Numbers of all networks at all checkpoints; about ten characters each. */
  private static final int NUMBERS = 70_000;

  private static final int MOST_CHECKPOINTS = 80;
  private static final int LEAST_CHECKPOINTS = 4;

  private SurfaceJson() {}

  static void addTo(ObjectNode page, Plane plane, SurfaceSection section) {
    Experiment experiment = section.experiment();
    page.set("plane", plane(plane, experiment.data()));
    ArrayNode networks = page.putArray("networks");
    int checkpoints = checkpoints(experiment);
    section.measurements().forEach(m -> networks.add(network(plane, m, experiment, checkpoints)));
  }

  private static int checkpoints(Experiment experiment) {
    int numbers = 0;
    for (Contender contender : experiment.contenders()) {
      // Four of each unit for the surface; the drawing is bounded by itself.
      numbers += 4 * contender.spec().hidden() + 1;
    }
    return Math.max(LEAST_CHECKPOINTS, Math.min(MOST_CHECKPOINTS, NUMBERS / numbers));
  }

  private static ObjectNode plane(Plane plane, Dataset data) {
    ObjectNode node = MAPPER.createObjectNode();
    axis(node.putObject("x"), plane.x(), plane.rangeX(), data);
    axis(node.putObject("y"), plane.y(), plane.rangeY(), data);
    node.put("others", data.inputs() - 2);
    node.put("exact", data.inputs() == 2);
    ArrayNode points = node.putArray("points");
    points(points, plane, data.training(), false);
    points(points, plane, data.test(), true);
    return node;
  }

  private static void axis(ObjectNode node, int input, Plane.Range range, Dataset data) {
    node.put("name", name(input, data));
    node.put("low", range.low());
    node.put("high", range.high());
  }

  static String name(int input, Dataset data) {
    List<String> names = data.origin().inputNames();
    return names.isEmpty() ? "x" + (input + 1) : names.get(input);
  }

  /**
   * Every n-th row is drawn; this is n.
   *
   * @param rows number of rows
   */
  static int step(int rows) {
    return Math.max(1, (rows + MOST_POINTS - 1) / MOST_POINTS);
  }

  private static void points(ArrayNode points, Plane plane, Rows rows, boolean test) {
    int step = step(rows.count());
    for (int i = 0; i < rows.count(); i += step) {
      ArrayNode point = points.addArray();
      point.add(Numeric.drawn(rows.x()[i][plane.x()]));
      point.add(Numeric.drawn(rows.x()[i][plane.y()]));
      point.add((int) rows.y()[i][0]);
      point.add(test ? 1 : 0);
    }
  }

  /** A network at its checkpoints. */
  private static ObjectNode network(
      Plane plane, Measurement measurement, Experiment experiment, int checkpoints) {
    ObjectNode node = MAPPER.createObjectNode();
    List<Snapshot> snapshots = thinned(CommonCheckpoints.of(experiment, measurement), checkpoints);
    ArrayNode updates = node.putArray("updates");
    ArrayNode loss = node.putArray("loss");
    ArrayNode sections = node.putArray("sections");
    for (Snapshot snapshot : snapshots) {
      updates.add(snapshot.update());
      Numeric.add(loss, measurement.run().loss()[snapshot.update()]);
      Numeric.addDrawn(sections.addArray(), plane.cut(snapshot.parameters()).numbers());
    }
    if (!snapshots.isEmpty()) {
      drawing(node.putObject("drawing"), snapshots, experiment.data());
    }
    return node;
  }

  /**
   * Every n-th snapshot, and the last one. All contenders have the same n, and so the same
   * checkpoints.
   */
  private static List<Snapshot> thinned(List<Snapshot> snapshots, int checkpoints) {
    int step = Math.max(1, (snapshots.size() + checkpoints - 1) / checkpoints);
    List<Snapshot> kept = new ArrayList<>();
    for (int i = 0; i < snapshots.size(); i++) {
      if (i % step == 0 || i == snapshots.size() - 1) {
        kept.add(snapshots.get(i));
      }
    }
    return kept;
  }

  private static void drawing(ObjectNode node, List<Snapshot> snapshots, Dataset data) {
    Parameters last = snapshots.get(snapshots.size() - 1).parameters();
    double[][] w1 = last.w1();
    double[][] w2 = last.w2();
    double[] ofUnit = new double[last.hidden()];
    double[] ofInput = new double[last.inputs()];
    for (int k = 0; k < ofInput.length; k++) {
      for (int j = 0; j < ofUnit.length; j++) {
        double size = Math.abs(w1[k][j] * w2[j][0]);
        ofUnit[j] += size;
        ofInput[k] += size;
      }
    }
    List<Integer> inputs = largest(ofInput, MOST_INPUTS);
    List<Integer> units = largest(ofUnit, MOST_UNITS);
    ArrayNode names = node.putArray("inputs");
    inputs.forEach(k -> names.add(name(k, data)));
    node.put("allInputs", ofInput.length);
    ArrayNode numbers = node.putArray("units");
    units.forEach(j -> numbers.add(j + 1));
    node.put("allUnits", ofUnit.length);
    ArrayNode values = node.putArray("values");
    for (Snapshot snapshot : snapshots) {
      Numeric.addDrawn(values.addArray(), weights(snapshot.parameters(), inputs, units));
    }
  }

  private static List<Integer> largest(double[] sizes, int most) {
    return IntStream.range(0, sizes.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -sizes[i]))
        .limit(most)
        .sorted()
        .toList();
  }

  /** For each unit its weights from the inputs, its bias and its weight out; the last bias. */
  private static List<Double> weights(Parameters p, List<Integer> inputs, List<Integer> units) {
    double[][] w1 = p.w1();
    double[][] b1 = p.b1();
    double[][] w2 = p.w2();
    List<Double> weights = new ArrayList<>();
    for (int j : units) {
      inputs.forEach(k -> weights.add(w1[k][j]));
      weights.add(b1[0][j]);
      weights.add(w2[j][0]);
    }
    weights.add(p.b2()[0][0]);
    return weights;
  }
}
