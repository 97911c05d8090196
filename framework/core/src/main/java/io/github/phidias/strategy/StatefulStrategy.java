package io.github.phidias.strategy;

/**
 * A strategy whose parameters are an immutable record and whose state lives in an object made for each run. The record keeps
 * what a description, a schema and a grid need; {@link #newRun} makes what sees the account, is told of fills, and is carried
 * over a restart. {@link #run} of the record itself stays pure: the decision with nothing known of the account.
 *
 * <p>An engine asks for a fresh object at the start of every run, so that one record may be used by many runs at once.
 */
public interface StatefulStrategy extends TradingStrategy {
  /** A fresh object without any history; used for one run, by one thread at a time. */
  PortfolioAware newRun();

  /** What an engine asks in a run: a fresh {@link #newRun} of a stateful strategy, any other strategy itself. */
  static TradingStrategy started(TradingStrategy strategy) {
    return strategy instanceof StatefulStrategy stateful ? stateful.newRun() : strategy;
  }
}
