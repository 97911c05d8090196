package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioStrategyDescriptor;
import io.github.phidias.strategy.StrategyDescription;
import io.github.phidias.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Examines a strategy over several instruments as {@link StrategyVerifier} does one over one: at every instant it must give the
 * weights that it gives when all bars end there, whatever comes after, whatever ran before, and the same from a second object.
 * {@link VerifySettings#barsLimit} counts instants at which a bar closed.
 *
 * <p>The account that the strategy sees is made of paper: its weights are held from the instant of the decision, at the last
 * closes, without costs. Views and warm-up are not examined: there is one view, and what is held leans on the start.
 */
public final class PortfolioVerifier {
  private final VerifySettings settings;

  private PortfolioVerifier(VerifySettings settings) {
    this.settings = settings;
  }

  /** A verifier with settings. */
  public static PortfolioVerifier of(VerifySettings settings) {
    return new PortfolioVerifier(settings);
  }

  /** A verifier with {@link VerifySettings#DEFAULTS}. */
  public static PortfolioVerifier ofDefaults() {
    return of(VerifySettings.DEFAULTS);
  }

  /**
   * Examines a strategy by descriptor.
   *
   * @param parameters those that are not default
   * @throws InputException when a parameter is refused, the strategy needs more or fewer instruments, an instrument is listed
   *     twice, or TOO_FEW_BARS when bars close at fewer than two instants
   */
  public Verification verify(PortfolioStrategyDescriptor descriptor, Map<String, ?> parameters, List<Bars> bars) {
    return verify(descriptor.name(), () -> descriptor.create(parameters), bars);
  }

  /**
   * Examines whatever a supplier makes.
   *
   * @param name for messages
   * @param make makes a fresh object at each call
   * @throws InputException as above
   */
  public Verification verify(String name, Supplier<? extends PortfolioStrategy> make, List<Bars> bars) {
    PortfolioStrategy one = make.get();
    one.requireInstruments(name, "bars", bars.size());
    StrategyDescription said = StrategyDescription.of(one);
    List<Class<?>> code = new ArrayList<>(said.code());
    code.add(make.getClass());
    List<Bars> byName = Timeline.of(bars).bars();
    long instants = byName.stream().mapToLong(Bars::size).max().orElse(0);
    if (instants < 2) {
      throw new InputException(
          ErrorCode.TOO_FEW_BARS, "bars", "no instrument has two bars but a strategy is verified over two or more");
    }
    return new PortfolioExamination(name, make, byName, settings).run(said.parameters(), Ta4jAudit.notes(code));
  }
}
