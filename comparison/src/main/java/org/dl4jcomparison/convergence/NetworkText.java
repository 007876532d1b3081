package org.dl4jcomparison.convergence;

import java.util.List;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Text;

/** Says what a network is before its name. */
public final class NetworkText {
  private NetworkText() {}

  /** The claim that one network converges faster than another, as a sentence. */
  static String fasterThan(
      Measurement a, Measurement b, Language language, UnaryOperator<String> shown) {
    ConvergenceMessages say = language.say(ConvergenceMessages.class);
    String engine = language.engine(b.contender().engine());
    boolean alike =
        a.kind() == Engine.Kind.HAND_WRITTEN
            || a.contender().engine().equals(b.contender().engine());
    if (a.kind() == b.kind() && alike) {
      List<String> pair = List.of(name(a, shown), name(b, shown));
      return say.speedClaimAlike(b.kind(), engine, pair, name(b, shown));
    }
    return Text.capital(say.speedClaim(of(b, language, shown), of(a, language, shown)));
  }

  /** What it is and what it is called. */
  public static String of(Measurement network, Language language, UnaryOperator<String> shown) {
    return language
        .say(ConvergenceMessages.class)
        .network(
            network.kind(), language.engine(network.contender().engine()), name(network, shown));
  }

  private static String name(Measurement measurement, UnaryOperator<String> shown) {
    return shown.apply(measurement.contender().name());
  }
}
