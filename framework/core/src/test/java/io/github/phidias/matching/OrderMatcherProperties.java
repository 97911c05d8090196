package io.github.phidias.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.orders.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of fills inside a bar, for random orders, bars and policies. */
class OrderMatcherProperties {
  /** A fill, with the order's levels as they were. */
  private record Filled(int order, int direction, double price, boolean market, boolean fixed, double stop, double limit) {}

  /** An owner that fills everything whole, and gives each entry a stop and a target when asked to. */
  private static final class Owner implements FillHandler {
    final OrderMatcher matcher;
    final List<Filled> fills = new ArrayList<>();
    final boolean brackets;
    double position;
    int at;

    Owner(OrderMatcher matcher, boolean brackets) {
      this.matcher = matcher;
      this.brackets = brackets;
    }

    @Override
    public Outcome reached(WorkingOrder order, double price, boolean market) {
      fills.add(new Filled((int) order.id, order.direction, price, market, order.trail == null, order.stop, order.limit));
      boolean opens = position * order.direction >= 0;
      position += order.direction;
      if (brackets && opens && order.id < 100) {
        int exits = (int) (100 + 2 * order.id);
        add(WorkingOrder.stop(exits, -order.direction, price - 3 * order.direction));
        add(WorkingOrder.limit(exits + 1, -order.direction, price + 4 * order.direction));
      }
      return Outcome.DONE;
    }

    private void add(WorkingOrder order) {
      order.activeFrom = at;
      matcher.add(order);
    }

    @Override
    public void dropped(WorkingOrder order, Drop why) {}

    @Override
    public int direction() {
      return (int) Math.signum(position);
    }
  }

  private record Bar(double open, double high, double low, double close) {
    static Bar random(Random random, double from) {
      double open = from + random.nextInt(-3, 4);
      double close = open + random.nextInt(-6, 7);
      return new Bar(open, Math.max(open, close) + random.nextInt(5), Math.min(open, close) - random.nextInt(5), close);
    }

    Bar mirrored() {
      return new Bar(2000 - open, 2000 - low, 2000 - high, 2000 - close);
    }
  }

  private static WorkingOrder order(Random random, int id, boolean mirrored) {
    boolean buys = random.nextBoolean();
    OrderSide side = buys != mirrored ? OrderSide.BUY : OrderSide.SELL;
    double a = 1000 + random.nextInt(-8, 9);
    double b = 1000 + random.nextInt(-8, 9);
    a = mirrored ? 2000 - a : a;
    b = mirrored ? 2000 - b : b;
    return WorkingOrder.of(id, switch (random.nextInt(4)) {
      case 0 -> OrderRequest.limit(side, 1, a);
      case 1 -> OrderRequest.stop(side, 1, a);
      case 2 -> OrderRequest.stopLimit(side, 1, a, b);
      default -> OrderRequest.trailingStop(side, 1, Trail.price(random.nextInt(1, 6)));
    });
  }

  private static Owner run(long seed, int count, int bars, IntrabarPolicy policy, TrailingReference reference, boolean mirrored,
      double through) {
    Random random = new Random(seed);
    OrderMatcher matcher = new OrderMatcher(policy, reference, through, seed);
    Owner owner = new Owner(matcher, random.nextBoolean());
    for (int i = 0; i < count; i++) {
      WorkingOrder order = order(random, i, mirrored);
      order.activeFrom = random.nextInt(bars);
      matcher.add(order);
    }
    double from = 1000;
    for (int t = 0; t < bars; t++) {
      Bar plain = Bar.random(random, from);
      from = plain.close;
      Bar bar = mirrored ? plain.mirrored() : plain;
      owner.at = t;
      int before = owner.fills.size();
      matcher.begin();
      matcher.open(t, bar.open, owner);
      matcher.during(t, t, bar.open, bar.high, bar.low, bar.close, owner);
      matcher.close(t, bar.high, bar.low, bar.close, owner);
      for (Filled fill : owner.fills.subList(before, owner.fills.size())) {
        check(fill, bar);
      }
    }
    return owner;
  }

  private static void check(Filled fill, Bar bar) {
    assertTrue(fill.price >= bar.low && fill.price <= bar.high, () -> fill + " outside of " + bar);
    if (fill.market) {
      boolean notBetter = fill.direction > 0 ? fill.price >= fill.stop : fill.price <= fill.stop;
      assertTrue(notBetter, () -> fill + " better than its stop in " + bar);
      boolean gap = fill.direction > 0 ? bar.open >= fill.stop : bar.open <= fill.stop;
      // An exit that came to be inside the bar has not seen the open, a trailing stop had another level at it.
      assertTrue(!gap || !fill.fixed || fill.order >= 100 || fill.price == bar.open,
          () -> fill + " better than the open of " + bar);
    } else {
      boolean notWorse = fill.direction > 0 ? fill.price <= fill.limit : fill.price >= fill.limit;
      assertTrue(notWorse, () -> fill + " worse than its limit in " + bar);
    }
  }

  @Property(tries = 3000)
  void fillsLieInsideTheBarAndAtHonestPricesAndOnlyOnce(
      @ForAll long seed, @ForAll @IntRange(max = 30) int count, @ForAll IntrabarPolicy policy,
      @ForAll TrailingReference reference, @ForAll @IntRange(max = 2) int through) {
    Owner owner = run(seed, count, 6, policy, reference, false, through);

    assertEquals(owner.fills.size(), owner.fills.stream().mapToInt(Filled::order).distinct().count());
    assertTrue(owner.fills.size() <= 3 * count);
  }

  @Property(tries = 2000)
  void aMirroredMarketGivesMirroredFills(
      @ForAll long seed, @ForAll @IntRange(max = 30) int count, @ForAll TrailingReference reference) {
    // Only a way that is mirrored too: the others break ties by the low first.
    List<Filled> one = run(seed, count, 1, IntrabarPolicy.PESSIMISTIC, reference, false, 0).fills;
    List<Filled> other = run(seed, count, 1, IntrabarPolicy.PESSIMISTIC, reference, true, 0).fills;
    Random random = new Random(seed);
    random.nextBoolean();
    for (int i = 0; i < count; i++) {
      order(random, i, false);
      random.nextInt(1);
    }
    Bar bar = Bar.random(random, 1000);
    if (bar.close == bar.open) {
      return;
    }
    assertEquals(one.size(), other.size());
    for (int i = 0; i < one.size(); i++) {
      assertEquals(one.get(i).order, other.get(i).order);
      assertEquals(one.get(i).price, 2000 - other.get(i).price);
    }
  }

  @Property(tries = 2000)
  void noPolicyIsWorseThanThePessimisticForABracketCarriedIntoTheBar(
      @ForAll long seed, @ForAll boolean isLong, @ForAll IntrabarPolicy policy) {
    // It alone puts a stop before a target that the open is beyond.
    Assume.that(policy != IntrabarPolicy.STOPS_FIRST);
    assertTrue(worth(seed, isLong, IntrabarPolicy.PESSIMISTIC) <= worth(seed, isLong, policy));
    assertTrue(worth(seed, isLong, policy) <= worth(seed, isLong, IntrabarPolicy.OPTIMISTIC));
  }

  /** Profit of a position from 1000 with a stop and a target, at the close of one bar. */
  private static double worth(long seed, boolean isLong, IntrabarPolicy policy) {
    Random random = new Random(seed);
    int side = isLong ? 1 : -1;
    OrderMatcher matcher = new OrderMatcher(policy, TrailingReference.PATH, 0, seed);
    Owner owner = new Owner(matcher, false);
    owner.position = side;
    WorkingOrder stop = WorkingOrder.stop(1, -side, 1000 - side * random.nextInt(1, 8));
    WorkingOrder target = WorkingOrder.limit(2, -side, 1000 + side * random.nextInt(1, 8));
    matcher.add(stop);
    matcher.add(target);
    FillHandler once = new FillHandler() {
      @Override
      public Outcome reached(WorkingOrder order, double price, boolean market) {
        matcher.remove(order == stop ? target : stop);
        return owner.reached(order, price, market);
      }

      @Override
      public void dropped(WorkingOrder order, Drop why) {}

      @Override
      public int direction() {
        return owner.direction();
      }
    };
    Bar bar = Bar.random(random, 1000);
    matcher.begin();
    matcher.open(1, bar.open, once);
    matcher.during(1, 1, bar.open, bar.high, bar.low, bar.close, once);
    double exit = owner.fills.isEmpty() ? bar.close : owner.fills.getFirst().price;
    return side * (exit - 1000);
  }
}
