package io.github.phidias.strategies.harvesting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The balances that the older bot's API answered.
 *
 * @param baseCoin  as BTC
 * @param quoteCoin as USDT
 * @param base      units held of the first
 * @param quote     units held of the second
 * @param lastPrice quote units per base unit
 */
public record HarvestingBalance(String baseCoin, String quoteCoin, double base, double quote, double lastPrice) {
  /** The balances that a run saw at its last bar. */
  public static HarvestingBalance of(VolatilityHarvesting p, HarvestView view) {
    String[] coins = p.symbol().split("/", 2);
    return new HarvestingBalance(coins[0], coins[1], view.base(), view.quote(), view.price());
  }

  /** The answer under the names of both older APIs; {@code real_ratio} is a percent with two decimals. */
  public ObjectNode toJson(String exchange) {
    double worth = base * lastPrice;
    double total = worth + quote;
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("exchange", exchange);
    ObjectNode units = out.putObject("native_balance");
    JsonNumbers.put(units, baseCoin, base);
    JsonNumbers.put(units, quoteCoin, quote);
    ObjectNode worths = out.putObject("pair_balance");
    JsonNumbers.put(worths, baseCoin, worth);
    JsonNumbers.put(worths, quoteCoin, quote);
    JsonNumbers.putPercent(out, "real_ratio", worth / total);
    JsonNumbers.put(out, "last_price", lastPrice);
    var balances = out.putArray("balances");
    coin(balances.addObject(), baseCoin, base, worth);
    coin(balances.addObject(), quoteCoin, quote, quote);
    JsonNumbers.put(out, "total_usd", total);
    return out;
  }

  private static void coin(ObjectNode node, String name, double units, double worth) {
    node.put("coin", name);
    JsonNumbers.put(node, "balance", units);
    JsonNumbers.put(node, "usd_value", worth);
  }
}
