package org.dl4jcomparison.agreement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.certificate.Gap;
import org.dl4jcomparison.certificate.NotFinite;
import org.dl4jcomparison.certificate.Search;
import org.dl4jcomparison.certificate.StageResult;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.JsonText;

/** A certificate as JSON. Numbers that are not finite are strings. */
public final class CertificateJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CertificateJson() {}

  /** The whole certificate, with its verdict in every language. */
  public static ObjectNode of(Certificate certificate) {
    ObjectNode node = JSON.objectNode();
    node.put("agrees", certificate.agrees());
    ObjectNode verdict = node.putObject("verdict");
    for (Language language : Language.all()) {
      verdict.put(language.code(), CertificatePage.in(language, certificate).verdict());
    }
    node.put("conventions", certificate.conventions().label());
    node.set("experiment", ExperimentWriter.toJson(CertificateReport.experiment(certificate)));
    node.put("tolerance", certificate.tolerance());
    node.put("updates", certificate.updates());
    node.set("first", gap(certificate.first()));
    node.set("largest", gap(Optional.of(certificate.largest())));
    certificate.notFinite().ifPresent(where -> node.set("notFinite", notFinite(where)));
    ArrayNode stages = node.putArray("stages");
    certificate.stages().forEach(stage -> stages.add(stage(stage)));
    ArrayNode searches = node.putArray("searches");
    certificate.searches().forEach(search -> searches.add(search(search)));
    return node;
  }

  private static ObjectNode stage(StageResult result) {
    ObjectNode node = JSON.objectNode();
    node.put("stage", result.stage().label());
    node.set("largest", gap(Optional.of(result.largest())));
    node.set("largestAbsolute", gap(Optional.of(result.largestAbsolute())));
    node.set("largestRelative", gap(Optional.of(result.largestRelative())));
    node.set("firstBeyond", gap(result.firstBeyond()));
    return node;
  }

  /** Null if there is none. */
  private static ObjectNode gap(Optional<Gap> maybe) {
    if (maybe.isEmpty()) {
      return null;
    }
    Gap gap = maybe.get();
    ObjectNode node = JSON.objectNode();
    node.put("update", gap.update());
    node.put("stage", gap.stage().label());
    ParameterName.find(gap.name()).ifPresent(name -> node.put("parameter", name.label()));
    if (!gap.stage().equals(Stage.LOSS)) {
      node.putArray("index").add(gap.row()).add(gap.column());
    }
    node.put("a", gap.a());
    node.put("b", gap.b());
    node.put("absolute", gap.absolute());
    node.put("relative", gap.relative());
    node.put("difference", gap.difference());
    return node;
  }

  private static ObjectNode notFinite(NotFinite where) {
    ObjectNode node = JSON.objectNode();
    node.put("update", where.update());
    where.a().ifPresent(stage -> node.put("a", stage.label()));
    where.b().ifPresent(stage -> node.put("b", stage.label()));
    return node;
  }

  private static ObjectNode search(Search search) {
    ObjectNode node = JSON.objectNode();
    node.put("engine", search.engine());
    node.put("reference", search.reference());
    node.put("largestDifference", search.largest());
    node.put("largestInLoss", search.largestInLoss());
    node.put("agrees", search.agrees());
    node.put("explainedBy", search.explanation().map(trial -> trial.change()).orElse(null));
    node.set("trials", JsonText.tree(search.trials()));
    return node;
  }
}
