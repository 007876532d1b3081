package org.dl4jcomparison.messages;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.List;
import java.util.Map;

/**
 * A text with places for arguments, written as ICU's MessageFormat has it: {@code {name}}, {@code
 * {name, plural, …}}, {@code {name, select, …}}, and {@code {name, list}} for several. ICU reads
 * the syntax and knows the languages' plurals and lists; numbers are written here, as everywhere in
 * a report, and not as the language's newspapers would.
 */
final class Message {
  private final MessagePattern pattern;
  private final Grammar grammar;

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is not written as ICU has it
   */
  Message(String text, Grammar grammar) {
    this.pattern = new MessagePattern(text);
    this.grammar = grammar;
  }

  /**
   * The text with arguments in their places.
   *
   * @param arguments by name: texts, numbers, booleans, enum constants, lists of texts
   */
  String with(Map<String, ?> arguments) {
    StringBuilder out = new StringBuilder();
    message(0, "", arguments, out);
    return out.toString();
  }

  /** The message that begins at a part; {@code #} in it stands for what was counted. */
  private void message(int start, String counted, Map<String, ?> arguments, StringBuilder out) {
    int end = pattern.getLimitPartIndex(start);
    int from = pattern.getPart(start).getLimit();
    for (int i = start + 1; i <= end; i++) {
      Part part = pattern.getPart(i);
      out.append(pattern.getPatternString(), from, part.getIndex());
      if (part.getType() == Part.Type.ARG_START) {
        argument(i, arguments, out);
        i = pattern.getLimitPartIndex(i);
      } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
        out.append(counted);
      }
      from = pattern.getPart(i).getLimit();
    }
  }

  private void argument(int start, Map<String, ?> arguments, StringBuilder out) {
    Object value = arguments.get(pattern.getSubstring(pattern.getPart(start + 1)));
    switch (pattern.getPart(start).getArgType()) {
      case NONE -> grammar.append(out, String.valueOf(value));
      case SIMPLE -> grammar.append(out, grammar.list(texts(value), style(start)));
      case PLURAL -> {
        long count = value instanceof List<?> list ? list.size() : ((Number) value).longValue();
        int exact = branch(start, "=" + count);
        message(
            exact > 0 ? exact : branch(start, grammar.plural(count)),
            String.valueOf(count),
            arguments,
            out);
      }
      case SELECT -> message(branch(start, name(value)), "", arguments, out);
      default -> throw new IllegalArgumentException("Not used here: " + pattern);
    }
  }

  private static List<String> texts(Object value) {
    return ((List<?>) value).stream().map(String::valueOf).toList();
  }

  /** Third part of {@code {name, list, style}}; empty if there is none. */
  private String style(int start) {
    Part third = pattern.getPart(start + 3);
    return third.getType() == Part.Type.ARG_STYLE ? pattern.getSubstring(third).strip() : "";
  }

  private static String name(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
  }

  /** Where the message begins that an argument has under a key, or else under {@code other}. */
  private int branch(int start, String key) {
    int end = pattern.getLimitPartIndex(start);
    int other = -1;
    for (int i = start + 2; i < end; i++) {
      String selector = pattern.getSubstring(pattern.getPart(i));
      do {
        // A number after "=" is a part of its own.
        i++;
      } while (pattern.getPartType(i) != Part.Type.MSG_START);
      if (selector.equals(key)) {
        return i;
      }
      if (selector.equals("other")) {
        other = i;
      }
      i = pattern.getLimitPartIndex(i);
    }
    return key.startsWith("=") ? -1 : other;
  }
}
