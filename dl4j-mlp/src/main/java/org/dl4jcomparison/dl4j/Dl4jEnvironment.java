package org.dl4jcomparison.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** What DL4J's results and speed depend on. */
public final class Dl4jEnvironment {
  private Dl4jEnvironment() {}

  /** Version, backend, BLAS and thread counts. Loads the natives. */
  public static Map<String, String> describe() {
    Properties info = Nd4j.getExecutioner().getEnvironmentInformation();
    Map<String, String> described = new TreeMap<>();
    described.put("deeplearning4j", version());
    for (String key : new String[] {"backend", "blas.vendor", "blas.threads", "omp.threads"}) {
      described.put(key, String.valueOf(info.get(key)));
    }
    return described;
  }

  /** The version that Maven wrote into DL4J's jar; its manifest names none. */
  private static String version() {
    String resource = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";
    try (InputStream in = MultiLayerNetwork.class.getResourceAsStream(resource)) {
      if (in == null) {
        return "unknown";
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
