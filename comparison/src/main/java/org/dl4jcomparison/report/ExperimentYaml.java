package org.dl4jcomparison.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** An experiment as the file that a person would write, every default spelt out. */
final class ExperimentYaml {
  private ExperimentYaml() {}

  static String of(Experiment experiment) {
    Map<String, Object> tree =
        new ObjectMapper()
            .convertValue(ExperimentWriter.toJson(experiment), new TypeReference<>() {});
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndicatorIndent(2)
            .setIndent(4)
            .setBestLineBreak("\n")
            .build();
    return new Dump(settings).dumpToString(tree);
  }
}
