package io.github.phidias.datasets;

import io.github.phidias.bars.BarRules;

/** What the parser tells: rows whose fields are all numbers, and rows that are not even that. */
interface RowEvents {
  /** Where the row being told stands; valid during the call only. */
  interface Place {
    /** Line in the file, from 1. */
    long line();

    /** The row as a bad row, because its values break a rule of bars. */
    BadRow breaking(BarRules.Violation violation);
  }

  /** A row of six finite or overflowing numbers; no rule of bars has been checked. */
  void row(Place place, long time, double open, double high, double low, double close, double volume);

  /** A row that could not be parsed. */
  void bad(BadRow row);
}
