package org.dl4jcomparison.scaling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.dl4jcomparison.messages.Language;

/** What came of one engine at one size. */
public sealed interface ScalingPoint {

  /** The engine's name. */
  String engine();

  /** What it trained. */
  NetworkSize size();

  /** The time, if there is one. */
  Optional<UpdateTime> time();

  /** What keeps an engine from being timed: its limits, its slowness, a failure, divergence. */
  enum Why {
    CANNOT,
    SLOW,
    FAILED,
    NOT_FINITE
  }

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
   * @param why what kept it from being timed
   * @param detail what of its kind, or how long; empty if there is nothing to add
   */
  record LeftOut(
      String engine,
      @JsonUnwrapped NetworkSize size,
      @JsonIgnore Why why,
      @JsonIgnore String detail)
      implements ScalingPoint {
    /** In one line, in English, as data files have it. */
    @JsonProperty("leftOut")
    public String reason() {
      return reasonIn(Language.english());
    }

    /** In one line. */
    String reasonIn(Language language) {
      return language.say(ScalingMessages.class).reason(why, detail);
    }

    @Override
    public Optional<UpdateTime> time() {
      return Optional.empty();
    }
  }
}
