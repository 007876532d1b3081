package org.dl4jcomparison.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.text.Translated;

/** A part of a report: what it shows on the page, what it writes and what it says of claims. */
public interface Section {

  /** Where it is on the page, as the fragment of an address. */
  String id();

  /** Its heading. */
  Translated title();

  /**
   * Name of the jte template that shows it, which takes the {@code page} and this {@code section};
   * empty if it has nothing to show.
   */
  Optional<String> template();

  /** Adds what the page's script draws. */
  default void addData(ObjectNode page) {}

  /** Pictures and data, by name of file. */
  default Map<String, OutputFolder.Content> files() {
    return Map.of();
  }

  /** What follows for the claims that people make. */
  default List<Claim> claims() {
    return List.of();
  }
}
