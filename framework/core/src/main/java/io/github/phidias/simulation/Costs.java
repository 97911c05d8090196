package io.github.phidias.simulation;

import io.github.phidias.orders.Liquidity;

/** What fills cost: the fill price from a reference price, and the fee. */
final class Costs {
  private final double commission;
  private final double slippage;

  Costs(SimulatorSettings settings) {
    this.commission = settings.commission();
    this.slippage = settings.slippage();
  }

  /** Fill price of a market entry before its size is known. */
  double entry(double reference, boolean buy, int index) {
    return buy ? reference * (1 + slippage) : reference * (1 - slippage);
  }

  /** Fill price of an entry by a limit order. */
  double limitEntry(double reference, boolean buy, int index) {
    return reference;
  }

  /** Fill price of a market entry of a size; {@code price} is that of {@link #entry}. */
  double sized(double price, double reference, boolean buy, double size, int index) {
    return price;
  }

  /** Fill price of a market exit. */
  double exit(double reference, boolean buy, double size, int index) {
    return buy ? reference * (1 + slippage) : reference * (1 - slippage);
  }

  /** Fee of a fill, quote currency. */
  double fee(long time, double size, double price, Liquidity liquidity) {
    return size * price * commission;
  }
}
