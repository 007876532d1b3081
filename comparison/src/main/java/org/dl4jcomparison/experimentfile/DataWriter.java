package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;

/** Writes the value of {@code data} with every default spelt out. */
final class DataWriter {
  private DataWriter() {}

  static JsonNode toJson(Dataset data) {
    DataSpec spec = data.origin().spec();
    if (spec.source() instanceof DataSource.Named && spec.equals(DataSpec.plain(spec.source()))) {
      return new TextNode(spec.source().name());
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    source(node, spec.source());
    node.put(DataKeys.TEST_SHARE, spec.testShare());
    if (spec.testShare() > 0) {
      node.put(DataKeys.SPLIT_SEED, spec.splitSeed());
    }
    node.put(DataKeys.STANDARDIZE, spec.standardize());
    return node;
  }

  private static void source(ObjectNode node, DataSource source) {
    if (source instanceof DataSource.Csv csv) {
      CsvKeys.write(node, csv);
      return;
    }
    node.put(DataKeys.NAME, source.name());
    if (source instanceof DataSource.Parity parity) {
      node.put(DataKeys.BITS, parity.bits());
    } else if (source instanceof DataSource.Shape shape) {
      node.put(DataKeys.SIZE, shape.size());
      node.put(DataKeys.NOISE, shape.noise());
      node.put(DataKeys.SEED, shape.seed());
    }
  }
}
