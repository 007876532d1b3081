package org.dl4jcomparison.scaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/** What came of one engine at one size. */
public sealed interface ScalingPoint {

  /** The engine's name. */
  String engine();

  /** What it trained. */
  NetworkSize size();

  /** The time, if there is one. */
  Optional<UpdateTime> time();

  /**
   * It was timed.
   *
   * @param engine name
   * @param size of the data and the network
   * @param measured the time of an update
   */
  record Timed(String engine, @JsonUnwrapped NetworkSize size, @JsonUnwrapped UpdateTime measured)
      implements ScalingPoint {
    @Override
    public Optional<UpdateTime> time() {
      return Optional.of(measured);
    }
  }

  /**
   * There is no time.
   *
   * @param engine name
   * @param size of the data and the network
   * @param reason in one line
   */
  record LeftOut(
      String engine, @JsonUnwrapped NetworkSize size, @JsonProperty("leftOut") String reason)
      implements ScalingPoint {
    @Override
    public Optional<UpdateTime> time() {
      return Optional.empty();
    }
  }
}
