package io.github.phidias.risk;

import io.github.phidias.orders.OrderType;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.risk.RiskDecision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * The gate in front of every order. Safe for many threads; every decision depends on its arguments alone.
 *
 * <ol>
 *   <li>What is no order (amount or price not a positive number, neither buy nor sell, neither market nor limit), or comes
 *       from an account without equity, is {@link RiskCode#INVALID_ORDER}, and nothing else is asked.
 *   <li>An order that only makes the position smaller or closes it is allowed, whatever the limits, the window, the scores
 *       and a halt say. One that turns the position round is no reduction.
 *   <li>Any other order is asked every rule, and all that it breaks are reported.
 * </ol>
 */
public final class PreTradeCheck {
  /** What a share of equity may exceed its limit by, for rounding. */
  private static final double ROUNDING = 1e-12;

  private final RiskSettings settings;

  /** A gate with these limits. */
  public PreTradeCheck(RiskSettings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /** Whether an order may be sent now. */
  public RiskDecision decide(ProposedOrder order, AccountView account, RiskContext context) {
    Optional<String> fault = fault(order, account);
    if (fault.isPresent()) {
      return new RiskDecision(List.of(new Refusal(RiskCode.INVALID_ORDER, fault.get())), false, OptionalDouble.empty());
    }
    OrderSide side = order.side().orElseThrow();
    double held = account.quantity(order.instrument());
    if (held * side.sign() < 0 && order.amount() <= Math.abs(held)) {
      return new RiskDecision(List.of(), true, OptionalDouble.empty());
    }
    Findings findings = new Findings();
    requireOpen(findings, account, context);
    context.conviction().ifPresent(conviction -> requireConviction(findings, conviction, side));
    requireRoom(findings, order, account, held + side.sign() * order.amount());
    return new RiskDecision(
        findings.refusals, false,
        context.conviction().map(c -> OptionalDouble.of(c.riskScore())).orElseGet(OptionalDouble::empty));
  }

  private static Optional<String> fault(ProposedOrder order, AccountView account) {
    if (!positive(order.amount())) {
      return Optional.of("amount was %s but must be a number above zero".formatted(order.amount()));
    }
    if (order.side().isEmpty()) {
      return Optional.of("side must be buy or sell");
    }
    if (order.type().filter(type -> type == OrderType.MARKET || type == OrderType.LIMIT).isEmpty()) {
      return Optional.of("type must be market or limit");
    }
    OptionalDouble price = order.judgedPrice();
    if (price.isEmpty() || !positive(price.getAsDouble())) {
      return Optional.of("%s was %s but must be a number above zero".formatted(
          order.type().get() == OrderType.LIMIT ? "price of a limit order" : "reference_price of a market order",
          price.isEmpty() ? "not given" : price.getAsDouble()));
    }
    return positive(account.equity())
        ? Optional.empty()
        : Optional.of("equity was %s but must be a number above zero".formatted(account.equity()));
  }

  private static boolean positive(double value) {
    return value > 0 && Double.isFinite(value);
  }

  private void requireOpen(Findings findings, AccountView account, RiskContext context) {
    findings.unless(!context.halted(), RiskCode.BOT_HALTED, () -> "trading is halted; an operator must resume it");
    context.window().ifPresent(window -> {
      findings.unless(
          !window.codes().contains(RiskCode.OUTSIDE_WINDOW), RiskCode.OUTSIDE_WINDOW,
          () -> "the trading window is closed at local hour " + window.localHour());
      findings.unless(
          !window.codes().contains(RiskCode.MAX_TRADES_PER_DAY), RiskCode.MAX_TRADES_PER_DAY,
          () -> "%s has had its %d entries".formatted(window.localDate(), window.tradesToday()));
    });
    double start = account.equityDayStart();
    double change = account.equity() - start;
    findings.unless(
        settings.maxDailyLoss() == 0 || change > -settings.maxDailyLoss() / 100 * start, RiskCode.DAILY_LOSS_LIMIT,
        () -> "equity changed by %s from %s at the start of the day but a loss must stay under %s percent".formatted(
            change, start, settings.maxDailyLoss()));
  }

  private void requireConviction(Findings findings, Conviction conviction, OrderSide side) {
    findings.unless(
        conviction.confidence() >= settings.minSignalConfidence(), RiskCode.LOW_CONFIDENCE,
        () -> "confidence was %s but must be %s or more".formatted(conviction.confidence(), settings.minSignalConfidence()));
    findings.unless(
        conviction.score(side) >= settings.minActionProbability(), RiskCode.LOW_PROBABILITY,
        () -> "score of %s was %s but must be %s or more".formatted(side, conviction.score(side), settings.minActionProbability()));
    findings.unless(
        conviction.riskScore() <= settings.riskScoreThreshold(), RiskCode.HIGH_RISK_SCORE,
        () -> "risk score was %s but must be %s or less".formatted(conviction.riskScore(), settings.riskScoreThreshold()));
  }

  /** The rules about sizes; {@code resulting} is the signed quantity that would be held. */
  private void requireRoom(Findings findings, ProposedOrder order, AccountView account, double resulting) {
    boolean opens = account.quantity(order.instrument()) == 0;
    findings.unless(
        !opens || account.openPositions() < settings.maxOpenPositions(), RiskCode.MAX_OPEN_POSITIONS,
        () -> "%d instruments are held and no more than %d may be".formatted(account.openPositions(), settings.maxOpenPositions()));
    findings.unless(
        order.leverage() <= settings.maxLeverage(), RiskCode.LEVERAGE,
        () -> "leverage was %s but must be %s or less".formatted(order.leverage(), settings.maxLeverage()));
    double notional = Math.abs(resulting) * order.judgedPrice().orElseThrow();
    double share = notional / account.equity();
    findings.unless(
        share <= settings.maxPositionSize() + ROUNDING, RiskCode.POSITION_SIZE,
        () -> "%s would be %s of equity but must be %s or less".formatted(order.instrument(), share, settings.maxPositionSize()));
    double exposure = (account.grossNotionalBeside(order.instrument()) + notional) / account.equity();
    findings.unless(
        exposure <= settings.maxTotalExposure() + ROUNDING, RiskCode.TOTAL_EXPOSURE,
        () -> "all positions would be %s of equity but must be %s or less".formatted(exposure, settings.maxTotalExposure()));
  }

  /** Collects what fails; rules are stated as what must hold, so that NaN fails them. */
  private static final class Findings {
    private final List<Refusal> refusals = new ArrayList<>();

    void unless(boolean holds, RiskCode code, Supplier<String> reason) {
      if (!holds) {
        refusals.add(new Refusal(code, reason.get()));
      }
    }
  }
}
