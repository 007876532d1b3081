package org.dl4jcomparison.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** How every JSON file of a report is written: indented, with the same bytes on every machine. */
public final class JsonText {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final ObjectMapper ONE_LINE = new ObjectMapper();

  private JsonText() {}

  /** Plain values in one line. */
  public static String line(Object values) {
    return written(ONE_LINE, values);
  }

  /** The tree as UTF-8, with a line feed at the end of every line and of the text. */
  public static byte[] of(ObjectNode top) {
    // Jackson ends lines as the machine does.
    return (written(MAPPER, top).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String written(ObjectMapper mapper, Object values) {
    try {
      return mapper.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values cannot be written", e);
    }
  }
}
