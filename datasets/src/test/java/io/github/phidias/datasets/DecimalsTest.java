package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  private static double parse(String text) {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    Decimals decimals = new Decimals();
    double value = decimals.read(bytes, 0);
    return decimals.end() == bytes.length - 1 ? value : Double.NaN;
  }

  private static void sameAsJdk(String text) {
    assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)), Double.doubleToRawLongBits(parse(text)), text);
  }

  @Provide
  Arbitrary<String> decimals() {
    StringArbitrary digits = Arbitraries.strings().numeric().ofMaxLength(24);
    Arbitrary<String> exponent = Arbitraries.integers().between(-340, 320).map(e -> "e" + e).injectNull(0.5).map(e -> e == null ? "" : e);
    return Combinators.combine(Arbitraries.of("", "-", "+"), digits.ofMinLength(1), digits, exponent)
        .as((sign, whole, part, e) -> sign + whole + (part.isEmpty() ? "" : "." + part) + e);
  }

  @Property(tries = 5000)
  void readsEveryDecimalToTheBitsOfTheJdk(@ForAll("decimals") String text) {
    sameAsJdk(text);
  }

  @Property(tries = 5000)
  void readsEveryDoubleBackFromItsText(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      sameAsJdk(Double.toString(value));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "0", "-0", "0.0", "1.", ".5", "9007199254740992", "9007199254740993", "9007199254740993.0", "0.1234567890123456789", "123456789012345678",
    "1234567890123456789", "99999999999999999999", "1e22", "1e23", "4.9e-324", "1.7976931348623157e308", "0.00000000000000000000001",
    "179769313486231570000000000000000000000", "2.2250738585072011e-308", "8.5e-6", "1E5"
  })
  void readsTheHardOnes(String text) {
    sameAsJdk(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "-", "+", ".", "-.", "e5", "1e", "1e+", "1.5.2", "1,5", "1 5", " 1", "1 ", "0x1p3", "1f", "1d", "1_000", "NaN", "Infinity", "--1", "٣", "½"
  })
  void takesNothingElseForANumber(String text) {
    assertTrue(Double.isNaN(parse(text)), text);
  }

  @Property(tries = 5000)
  void writesPlainAndShortestAndReadsItBack(@ForAll long bits) {
    writtenReadsBack(Double.longBitsToDouble(bits));
  }

  @Property(tries = 5000)
  void writesPricesPlainAndShortest(@ForAll long digits, @ForAll int places) {
    writtenReadsBack(BigDecimal.valueOf(digits, Math.floorMod(places, 19)).doubleValue());
  }

  private static void writtenReadsBack(double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    byte[] target = new byte[PlainDecimals.LONGEST];
    int end = PlainDecimals.write(value, target, 0);
    String text = new String(target, 0, end, StandardCharsets.US_ASCII);
    assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(parse(text)), text);
    assertFalse(text.contains("E") || text.contains("e") || text.endsWith(".0"), text);
    if (value != 0) {
      assertEquals(new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString(), text);
    }
  }
}
