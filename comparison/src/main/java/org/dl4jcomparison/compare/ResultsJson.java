package org.dl4jcomparison.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.MeasurementJson;
import org.dl4jcomparison.convergence.ScoresJson;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.report.Index;
import org.dl4jcomparison.symmetry.SymmetryJson;

/** The numbers of a comparison. */
final class ResultsJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ResultsJson() {}

  static Index of(Investigation investigation, List<Claim> claims) {
    Evidence evidence = investigation.evidence();
    ObjectNode results = MAPPER.createObjectNode();
    results.set("experiment", ExperimentWriter.toJson(evidence.experiment()));
    results.set("data", ScoresJson.data(evidence.experiment().data()));
    ArrayNode contenders = results.putArray("contenders");
    for (int i = 0; i < evidence.measurements().size(); i++) {
      ObjectNode node = MeasurementJson.of(evidence.measurements().get(i));
      node.set("starts", SymmetryJson.results(investigation.symmetry().get(i)));
      contenders.add(node);
    }
    ArrayNode said = results.putArray("claims");
    claims.forEach(claim -> said.add(claim(claim)));
    ObjectNode times = MAPPER.createObjectNode();
    evidence
        .measurements()
        .forEach(m -> times.set(m.contender().name(), MeasurementJson.times(m, evidence.alone())));
    return new Index(OutputFolder.RESULTS, results, Optional.of(times));
  }

  private static ObjectNode claim(Claim claim) {
    Language english = Language.english();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", claim.id());
    node.put("claim", claim.text(english, UnaryOperator.identity()));
    node.put("verdict", claim.support().label());
    node.put("basis", claim.reason(english, UnaryOperator.identity()));
    claim.addData(node);
    return node;
  }
}
