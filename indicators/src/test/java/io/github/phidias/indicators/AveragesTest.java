package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AveragesTest {
  private static final double NONE = Double.NaN;

  private static void assertColumn(Column actual, double... expected) {
    assertArrayEquals(expected, actual.toArray(), 1e-12);
  }

  @Nested
  class Simple {
    @Test
    void startsWithTheFirstFullWindow() {
      assertColumn(Averages.sma(Column.copyOf(1, 2, 3, 4, 8), 3), NONE, NONE, 2, 3, 5);
    }

    @Test
    void ofLengthOneIsTheInput() {
      Column x = Column.copyOf(0.1, 0.7, 1e-9, 123456.789);
      assertTrue(x.sameBits(Averages.sma(x, 1)));
    }

    @Test
    void hasNoValueWhenTheWindowIsLongerThanTheData() {
      assertColumn(Averages.sma(Column.copyOf(1, 2), 3), NONE, NONE);
      assertColumn(Averages.sma(Column.copyOf(1, 2), Integer.MAX_VALUE), NONE, NONE);
      assertColumn(Averages.sma(Column.copyOf(), 3));
    }

    @Test
    void ofEqualWindowsIsEqualWhateverCameBetween() {
      Column x = Column.copyOf(0.1, 0.2, 0.3, 1e9 + 0.7, 3e-7, 17.77, 0.1, 0.2, 0.3);
      Column means = Averages.sma(x, 3);
      assertEquals(means.get(2), means.get(8), 0);
    }

    @Test
    void startsAfterTheWarmUpOfItsInput() {
      assertColumn(Averages.sma(Column.copyOf(NONE, NONE, 1, 3, 5), 2), NONE, NONE, NONE, 2, 4);
    }

    @Test
    void warmsUpAfreshAfterNaN() {
      assertColumn(Averages.sma(Column.copyOf(1, 3, NONE, 5, 7, 9), 2), NONE, 2, NONE, NONE, 6, 8);
    }

    @Test
    void refusesLengthZero() {
      var thrown = assertThrows(InputException.class, () -> Averages.sma(Column.copyOf(1), 0));
      assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
      assertEquals("length", thrown.field());
    }
  }

  @Nested
  class Exponential {
    @Test
    void startsFromTheFirstValue() {
      assertColumn(Averages.ema(Column.copyOf(2, 4, 8), 3), 2, 3, 5.5);
    }

    @Test
    void startsAfreshAfterNaN() {
      assertColumn(Averages.ema(Column.copyOf(NONE, 2, 4, NONE, 10, 12), 3), NONE, 2, 3, NONE, 10, 11);
    }

    @Test
    void ofAConstantIsThatConstant() {
      Column x = Column.copyOf(0.1, 0.1, 0.1, 0.1);
      assertTrue(x.sameBits(Averages.ema(x, 7)));
    }

    @Test
    void seededByTheSimpleAverageStartsFromIt() {
      assertColumn(Averages.emaSmaSeed(Column.copyOf(1, 2, 6, 5, 9), 3), NONE, NONE, 3, 4, 6.5);
    }
  }

  @Nested
  class Wilder {
    @Test
    void startsFromTheMeanOfTheFirstValuesUsed() {
      assertColumn(Averages.wilder(Column.copyOf(99, 1, 3, 6), 2, 1), NONE, NONE, 2, 4);
    }

    @Test
    void withALateFirstIndexHasNoValue() {
      assertColumn(Averages.wilder(Column.copyOf(1, 2), 1, 5), NONE, NONE);
    }

    @Test
    void refusesANegativeFirstIndex() {
      assertThrows(InputException.class, () -> Averages.wilder(Column.copyOf(1), 1, -1));
    }
  }

  @Test
  void macdIsNullAtTheFirstBarAndHistogramIsTheRest() {
    Macd lines = Macd.of(Column.copyOf(10, 13, 7), 1, 3, 1);
    assertColumn(lines.macd(), 0, 1.5, -2.25);
    assertTrue(lines.macd().sameBits(lines.signal()));
    assertColumn(lines.histogram(), 0, 0, 0);
  }
}
