package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.costs.CommissionModel;
import io.github.phidias.costs.FixedPlusRate;
import io.github.phidias.costs.PercentCommission;
import io.github.phidias.costs.SlippageModel;
import io.github.phidias.orders.Liquidity;

/** What fills cost: the fill price from a reference price, and the fee. */
final class Costs {
  private final CommissionModel commission;
  private final double rate;
  private final SlippageModel slippage;
  private final boolean onLimits;

  Costs(SimulatorSettings settings, BarColumns columns) {
    this.rate = settings.commission() - settings.commissionRebate();
    this.commission = settings.commissionFixed() == 0 ? new PercentCommission(rate) : new FixedPlusRate(settings.commissionFixed(), rate);
    this.slippage = settings.slippageModel().map(s -> s.bind(columns)).orElseGet(() -> SlippageModel.fraction(settings.slippage()));
    this.onLimits = settings.slippageOnLimits();
  }

  /** Fill price of a market entry before its size is known. */
  double entry(double reference, boolean buy, int index) {
    return slippage.fill(reference, buy, true, 0, index);
  }

  /** Fill price of an entry by a limit order. */
  double limitEntry(double reference, boolean buy, int index) {
    return onLimits ? entry(reference, buy, index) : reference;
  }

  /** Fill price of a market entry of a size; {@code price} is that of {@link #entry}. */
  double sized(double price, double reference, boolean buy, double size, int index) {
    return slippage.needsQuantity() ? slippage.fill(reference, buy, true, size, index) : price;
  }

  /** Fill price of a market exit. */
  double exit(double reference, boolean buy, double size, int index) {
    return slippage.fill(reference, buy, false, size, index);
  }

  /** Fee of the closing half of a reversal when the opening one pays the fixed part. */
  double feeOfHalf(double size, double price) {
    return size * price * rate;
  }

  /** Fee of a fill, quote currency. */
  double fee(long time, double size, double price, Liquidity liquidity) {
    return commission.fee(time, size, price, liquidity == Liquidity.MAKER, 0);
  }
}
