package org.dl4jcomparison.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** How every JSON file of a report is written: indented, with the same bytes on every machine. */
public final class JsonText {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonText() {}

  /** The tree as UTF-8, with a line feed at the end of every line and of the text. */
  public static byte[] of(ObjectNode top) {
    try {
      // Jackson ends lines as the machine does.
      return (MAPPER.writeValueAsString(top).replace("\r\n", "\n") + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values cannot be written", e);
    }
  }
}
