package org.dl4jcomparison.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.Role;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;

/**
 * Names a run by everything that determines it. Two runs with equal keys have equal curves, and
 * nothing that can change a curve is left out: engine and its environment, platform, spec, seed,
 * the numbers of the initial weights, the numbers of the data set. Names of contenders, of data
 * sets and of weight files change no curve and are not in it.
 *
 * @param sha256 of the identity's UTF-8 bytes, in hexadecimal digits
 * @param identity JSON in one line, keys in order at every level
 */
public record RunKey(String sha256, String identity) {
  /** Version of the identity's format; raised when the same JSON is to mean another run. */
  private static final int FORMAT = 1;

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /**
   * Makes the key of a run.
   *
   * @param contender engine and spec, seed included
   * @param data what it trains on
   * @param environment what the engine's numbers depend on beside them
   */
  public static RunKey of(Contender contender, Dataset data, Map<String, ?> environment) {
    return of(contender, digest(data), data, environment);
  }

  /** The same for callers that make many keys for one data set and have its digest. */
  public static RunKey of(
      Contender contender, String dataDigest, Dataset data, Map<String, ?> environment) {
    Map<String, Object> identity = new TreeMap<>();
    identity.put("format", FORMAT);
    identity.put("engine", contender.engine());
    identity.put("environment", environment);
    identity.put("spec", spec(contender.spec(), data));
    identity.put("data", dataDigest);
    try {
      String json = MAPPER.writeValueAsString(identity);
      return new RunKey(sha256(json.getBytes(StandardCharsets.UTF_8)), json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> spec(NetworkSpec spec, Dataset data) {
    Map<String, Object> values = new TreeMap<>();
    values.put("initial-weights", digest(spec.initialParameters(data).arrays()));
    for (Setting<?> setting : Settings.ALL) {
      // What only says where the start comes from is told by the start's numbers. A value that
      // changes nothing is not told: runs from before there was the setting do not tell it either.
      if (setting.role() != Role.START && !setting.isNeutral(spec)) {
        setting.plain(spec).ifPresent(value -> values.put(setting.key(), exact(value)));
      }
    }
    return values;
  }

  private static Object exact(Object value) {
    return value instanceof Double number ? Numbers.shortest(number) : value;
  }

  /** SHA-256 of a data set's shape and numbers. */
  public static String digest(Dataset data) {
    return digest(List.of(data.x(), data.y()));
  }

  private static String digest(List<double[][]> matrices) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (double[][] matrix : matrices) {
        write(matrix, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256(bytes.toByteArray());
  }

  private static void write(double[][] matrix, DataOutputStream out) throws IOException {
    out.writeInt(matrix.length);
    for (double[] row : matrix) {
      out.writeInt(row.length);
      for (double value : row) {
        out.writeLong(Double.doubleToRawLongBits(value));
      }
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
