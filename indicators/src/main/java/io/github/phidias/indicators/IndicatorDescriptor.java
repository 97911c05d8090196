package io.github.phidias.indicators;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.parameters.ParameterDescriptor;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.plugins.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** An indicator's name, formula, parameters and outputs, derived from its record. */
public final class IndicatorDescriptor {
  private final IndicatorName named;
  private final RecordDescriptor<? extends IndicatorFormula> record;

  private IndicatorDescriptor(IndicatorName named, RecordDescriptor<? extends IndicatorFormula> record) {
    this.named = named;
    this.record = record;
  }

  /**
   * The descriptor of a formula record.
   *
   * @throws IllegalArgumentException when the type is no record, has no {@link IndicatorName}, or a component that
   *     cannot be a parameter
   */
  public static IndicatorDescriptor of(Class<? extends IndicatorFormula> type) {
    IndicatorName named = type.getAnnotation(IndicatorName.class);
    if (named == null || !named.value().matches("[a-z][a-z0-9_]{0,63}") || named.outputs().length == 0) {
      throw new IllegalArgumentException(type.getName()
          + " needs @IndicatorName with a name of lower-case letters, digits and underscores, and at least one output");
    }
    return new IndicatorDescriptor(named, RecordDescriptor.of(type));
  }

  /** snake_case name. */
  public String name() {
    return named.value();
  }

  /** The formula in words. */
  public String formula() {
    return named.formula();
  }

  /** Where it comes from: built in, of the class path, or of a plugin. */
  public Origin origin() {
    return Origin.of(record.type());
  }

  /** What tells the family: the last part of its package's name, {@code basic} for the usual ones. */
  public String family() {
    String home = record.type().getPackageName();
    return home.equals(IndicatorDescriptor.class.getPackageName()) ? "basic" : home.substring(home.lastIndexOf('.') + 1);
  }

  /** Its names in TA-Lib. */
  public List<String> talib() {
    return List.of(named.talib());
  }

  /** Its names in TradingView. */
  public List<String> tradingView() {
    return List.of(named.tradingView());
  }

  /** How the work per bar grows with the length. */
  public Cost cost() {
    return named.cost();
  }

  /** What makes it dearer than others; empty when nothing does. */
  public String costNote() {
    return named.costNote();
  }

  /** When a value after the warm-up is undefined, or which constant stands for it; empty when neither happens. */
  public String undefined() {
    return named.undefined();
  }

  /** Whether the outputs are prices, to be drawn over the bars. */
  public boolean overlay() {
    return named.overlay();
  }

  /** Names of the outputs in their order. */
  public List<String> outputs() {
    return List.of(named.outputs());
  }

  /** The parameters in declared order. */
  public List<ParameterDescriptor> parameters() {
    return record.parameters();
  }

  /** Finds and reads parameters by name. */
  public RecordDescriptor<? extends IndicatorFormula> record() {
    return record;
  }

  /** The formula with the given parameters and the defaults of the rest; it knows its warm-up. */
  public IndicatorFormula create(Map<String, ?> parameters) {
    return record.create(parameters);
  }

  /**
   * The outputs by name, in order, one value a bar, NaN where undefined.
   *
   * @throws io.github.phidias.errors.InputException UNKNOWN_PARAMETER or BAD_PARAMETER
   */
  public SequencedMap<String, Column> compute(BarColumns bars, Map<String, ?> parameters) {
    List<Column> columns = Indicators.of(bars).columns(create(parameters));
    if (columns.size() != outputs().size()) {
      throw new IllegalStateException("indicator %s gave %d columns but names the outputs %s"
          .formatted(name(), columns.size(), outputs()));
    }
    SequencedMap<String, Column> out = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      out.put(outputs().get(i), columns.get(i));
    }
    return out;
  }
}
