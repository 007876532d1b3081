package org.dl4jcomparison.text;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How every JSON file of a report is written: indented, with the same bytes on every machine. A
 * record's keys are the names of its components, what is empty is null, a duration is in seconds.
 */
public final class JsonText {
  private static final ObjectMapper RECORDS = mapper().build();
  private static final ObjectMapper INDENTED =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonText() {}

  /** For records with values that have a form of their own: to be built with their serializers. */
  public static JsonMapper.Builder mapper() {
    return JsonMapper.builder()
        .visibility(PropertyAccessor.ALL, Visibility.NONE)
        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
        .addModule(
            new SimpleModule()
                .addSerializer(Optional.class, as(o -> o.isPresent() ? o.get() : null))
                .addSerializer(Duration.class, as(Duration::toSeconds)));
  }

  /** Writes what a function makes of a value; what it makes null of is empty. */
  public static <T> JsonSerializer<T> as(Function<T, ?> value) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T of, JsonGenerator out, SerializerProvider all) throws IOException {
        all.defaultSerializeValue(value.apply(of), out);
      }

      @Override
      public boolean isEmpty(SerializerProvider all, T of) {
        return value.apply(of) == null;
      }
    };
  }

  /** A record, or a list of records, as a tree. */
  public static <T extends JsonNode> T tree(Object value) {
    return RECORDS.valueToTree(value);
  }

  /** Plain values in one line. */
  public static String line(Object values) {
    return written(RECORDS, values);
  }

  /** The tree as UTF-8, with a line feed at the end of every line and of the text. */
  public static byte[] of(ObjectNode top) {
    // Jackson ends lines as the machine does.
    return (written(INDENTED, top).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String written(ObjectMapper mapper, Object values) {
    try {
      return mapper.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values cannot be written", e);
    }
  }
}
