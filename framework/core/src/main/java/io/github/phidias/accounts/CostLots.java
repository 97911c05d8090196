package io.github.phidias.accounts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;

/**
 * What the open units of one position cost, oldest first. All lots have the sign of the position. A sale from a long
 * position takes from the oldest lot, whose part costs {@code part * worth of a unit}, exactly; the last of a lot takes what
 * is left of its cost, so that no remainder stays behind.
 */
final class CostLots {
  /** Units with one cost; {@code eachWorth} is the cost of one, rounded only after a split. */
  private record CostLot(BigDecimal units, BigDecimal cost, BigDecimal eachWorth) {}

  private final ArrayDeque<CostLot> lots = new ArrayDeque<>();
  private BigDecimal units = BigDecimal.ZERO;
  private BigDecimal cost = BigDecimal.ZERO;

  /** Signed units held. */
  BigDecimal units() {
    return units;
  }

  /** What they cost: negative for a short position of something, or a long one of inverse contracts. */
  BigDecimal cost() {
    return cost;
  }

  /** Takes in signed units at the worth of one each and returns by how much the cost of what is held changed. */
  BigDecimal trade(BigDecimal quantity, BigDecimal eachWorth) {
    BigDecimal before = cost;
    BigDecimal left = quantity;
    while (left.signum() != 0 && !lots.isEmpty() && lots.peekFirst().units.signum() != left.signum()) {
      CostLot oldest = lots.pollFirst();
      if (left.abs().compareTo(oldest.units.abs()) >= 0) {
        left = left.add(oldest.units);
        cost = cost.subtract(oldest.cost);
      } else {
        BigDecimal part = left.negate().multiply(oldest.eachWorth);
        lots.addFirst(new CostLot(oldest.units.add(left), oldest.cost.subtract(part), oldest.eachWorth));
        cost = cost.subtract(part);
        left = BigDecimal.ZERO;
      }
    }
    if (left.signum() != 0) {
      BigDecimal added = left.multiply(eachWorth);
      lots.addLast(new CostLot(left, added, eachWorth));
      cost = cost.add(added);
    }
    units = units.add(quantity);
    return cost.subtract(before);
  }

  /** Turns what is held into other units of the same sign at the same cost; the largest lot takes what rounding leaves. */
  void resize(BigDecimal ratio, BigDecimal unitsAfter) {
    BigDecimal rest = lots.stream().map(lot -> lot.units.multiply(ratio)).reduce(unitsAfter, BigDecimal::subtract);
    BigDecimal largest = lots.stream().map(lot -> lot.units.abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
    for (int i = lots.size(); i > 0; i--) {
      CostLot lot = lots.pollFirst();
      BigDecimal resized = lot.units.multiply(ratio);
      if (lot.units.abs().compareTo(largest) == 0) {
        resized = resized.add(rest);
        rest = BigDecimal.ZERO;
      }
      lots.addLast(new CostLot(resized, lot.cost, lot.cost.divide(resized, MathContext.DECIMAL128)));
    }
    units = unitsAfter;
  }

  /** Whether the lots add up to the units and the cost. */
  boolean addUp() {
    BigDecimal unitSum = lots.stream().map(CostLot::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal costSum = lots.stream().map(CostLot::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    return unitSum.compareTo(units) == 0 && costSum.compareTo(cost) == 0;
  }
}
