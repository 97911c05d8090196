package io.github.phidias.accounts;

import java.math.BigDecimal;

/**
 * One line of a journal entry.
 *
 * @param account what changes
 * @param amount  by how much, in the account's unit; the amounts of an entry sum to zero in every unit
 */
public record Posting(LedgerAccount account, BigDecimal amount) {}
