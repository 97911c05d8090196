/**
 * What is owned, owed and allowed: the rules of an instrument, margin, the books, corporate actions.
 *
 * <p>Start at {@link io.github.phidias.accounts.InstrumentRules}, which rounds and checks an order and says what a unit is
 * worth; {@link io.github.phidias.accounts.MarginSettings} makes the {@link io.github.phidias.accounts.MarginTiers} that say
 * when a position is liquidated; {@link io.github.phidias.accounts.Ledger} books every event in exact decimals and proves that
 * nothing was lost; {@link io.github.phidias.accounts.CorporateActions} are the splits, dividends and the end of a share.
 *
 * <p>A simulation and a live runner use the same types: nothing here knows a bar, an engine or a clock. Times are UTC epoch
 * milliseconds. Quantities are units, signed where they are positions; prices are quote currency per base unit.
 */
package io.github.phidias.accounts;
