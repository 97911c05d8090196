package io.github.phidias.indicators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name by which an {@link IndicatorFormula} record is found, what it computes, and the names of its outputs. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IndicatorName {
  /** snake_case name. */
  String value();

  /** The formula in one or two sentences, with its source. */
  String formula();

  /** Names of the outputs in the order of {@link IndicatorFormula#compute}. */
  String[] outputs() default "value";

  /** Names of the same thing in TA-Lib, in its capital letters. The registry knows them too. */
  String[] talib() default {};

  /** Names of the same thing in TradingView: functions of Pine ({@code ta.rsi}), which the registry knows too, or titles. */
  String[] tradingView() default {};

  /** How the work per bar grows with the length. */
  Cost cost() default Cost.CONSTANT;

  /** What makes it dearer than others, when it is; a sentence for the table. */
  String costNote() default "";

  /** When a value after the warm-up is undefined, or which constant stands for it; empty when neither happens. */
  String undefined() default "";

  /** Whether the outputs are prices, to be drawn over the bars. */
  boolean overlay() default false;
}
