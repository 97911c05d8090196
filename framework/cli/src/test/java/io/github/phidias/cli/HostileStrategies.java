package io.github.phidias.cli;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.parameters.Param;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.StrategyProvider;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ta4j.core.BarSeries;

/** Strategies that only a process of their own contains. */
public final class HostileStrategies implements StrategyProvider {
  static final int BAR = 41;

  /** Opened by a test that looped in its own process, to have its core back. */
  static final CountDownLatch LOOPS_MAY_END = new CountDownLatch(1);

  @Override
  public List<Class<? extends TradingStrategy>> strategies() {
    return List.of(ByBar.class, ByColumn.class);
  }

  enum Deed { NONE, LOOPS, LOOPS_WHEN_MADE, HOARDS, EXITS, EXITS_WELL, EXITS_AS_IF_OUT_OF_MEMORY, CHATTERS, LINGERS, THROWS,
    THROWS_AN_ERROR }

  @StrategyName("test_hostile")
  record ByBar(@Param("none") Deed deed) implements TradingStrategy {
    ByBar {
      if (deed == Deed.LOOPS_WHEN_MADE) {
        loop();
      }
    }

    @Override
    public TradeSignal run(BarSeries series) {
      if (series.getEndIndex() == BAR) {
        act();
      }
      int digit = series.getEndIndex() % 10;
      return digit == 3 ? TradeSignal.buy() : digit == 8 ? TradeSignal.sell() : TradeSignal.hold();
    }

    private void act() {
      switch (deed) {
        case NONE, LOOPS_WHEN_MADE -> { }
        case LOOPS -> loop();
        case HOARDS -> hoard();
        case EXITS -> System.exit(7);
        case EXITS_WELL -> System.exit(0);
        case EXITS_AS_IF_OUT_OF_MEMORY -> System.exit(3);
        case CHATTERS -> System.out.println("noise");
        case LINGERS -> Runtime.getRuntime().addShutdownHook(new Thread(ByBar::loop));
        case THROWS -> throw new IllegalStateException("no luck");
        case THROWS_AN_ERROR -> throw new AssertionError("no way");
      }
    }

    private static void hoard() {
      List<double[]> kept = new ArrayList<>();
      while (kept.size() < Integer.MAX_VALUE) {
        kept.add(new double[100_000]);
      }
    }

    private static void loop() {
      while (LOOPS_MAY_END.getCount() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @StrategyName("test_hostile_column")
  record ByColumn(@Param("none") Deed deed) implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      if (deed == Deed.EXITS) {
        System.exit(7);
      }
      return SignalColumn.builder(columns.bars().size()).build();
    }
  }
}
