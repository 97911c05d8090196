package io.github.phidias.bars;

import java.util.List;

/** Columns that are computed and remembered together, as those of an indicator with several outputs. */
@FunctionalInterface
public interface ColumnGroup {
  /** The columns in their order; unmodifiable. */
  List<Column> columns();
}
