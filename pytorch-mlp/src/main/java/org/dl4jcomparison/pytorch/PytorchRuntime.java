package org.dl4jcomparison.pytorch;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PyTorch's natives, loaded on first use.
 *
 * <p>They come in an artifact of about 110 MB, which DJL unpacks once into a cache of about 430 MB:
 * {@code .djl.ai} in the user's home, or the directory that {@code DJL_CACHE_DIR} (or, for natives
 * only, {@code ENGINE_CACHE_DIR}) names, an environment variable or a system property.
 *
 * <p>Before DJL loads anything it is told to stay off the network and not to report its use.
 */
public final class PytorchRuntime {
  /** System property that keeps DJL off the network. */
  static final String OFFLINE = "ai.djl.offline";

  /** System property that keeps DJL from reporting its use. */
  static final String NO_TRACKING = "OPT_OUT_TRACKING";

  /** System property for the number of threads of one operation; 1 unless it is set. */
  static final String THREADS = "ai.djl.pytorch.num_threads";

  /** System property for optimizing a graph while it runs. */
  private static final String GRAPH_OPTIMIZER = "ai.djl.pytorch.graph_optimizer";

  /**
   * System property for what DJL logs of its search for a GPU: the natives here are for the CPU, so
   * a search that fails is no news. Not in this module's simplelogger.properties, because a program
   * can have another file of that name in front of it.
   */
  private static final String GPU_LOG = "org.slf4j.simpleLogger.log.ai.djl.util.cuda";

  private static final Logger LOG = LoggerFactory.getLogger(PytorchRuntime.class);

  private PytorchRuntime() {}

  /**
   * PyTorch, ready to compute.
   *
   * @throws IllegalStateException if the natives cannot be loaded, or the environment would let DJL
   *     use the network
   */
  static Engine engine() {
    configure();
    Path natives = Utils.getEngineCacheDir("pytorch");
    if (!Files.isDirectory(natives)) {
      LOG.warn(
          "unpacking PyTorch, about 430 MB, into {}; only this first time, and elsewhere with"
              + " DJL_CACHE_DIR",
          natives);
    }
    try {
      return Engine.getEngine("PyTorch");
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException(
          "PyTorch cannot be loaded (%s); it needs natives for this platform and about 430 MB in %s, or where DJL_CACHE_DIR says"
              .formatted(firstLine(e), natives),
          e);
    }
  }

  /** Has to happen before DJL's engine is loaded, which looks at these once. */
  static void configure() {
    System.setProperty(OFFLINE, "true");
    System.setProperty(NO_TRACKING, "true");
    setUnlessSet(THREADS, "1");
    // It rewrites a graph after a few runs, and so would change what an update costs in the middle.
    setUnlessSet(GRAPH_OPTIMIZER, "false");
    setUnlessSet(GPU_LOG, "error");
    if (!Utils.isOfflineMode()) {
      throw new IllegalStateException(
          "Environment variable DJL_OFFLINE is %s, which lets PyTorch's library use the network; unset it"
              .formatted(System.getenv("DJL_OFFLINE")));
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static String firstLine(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  /** Versions and threads. Loads the natives. */
  public static Map<String, String> describe() {
    Map<String, String> described = new TreeMap<>();
    described.put("pytorch", engine().getVersion());
    described.put("djl", Engine.getDjlVersion());
    described.put("threads", String.valueOf(JniUtils.getNumThreads()));
    return described;
  }
}
