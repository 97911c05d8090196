"""Prints what QuantStats says of a few return series, as JSON: python figures.py BARS.csv.gz > figures.json

The versions it must run under are in requirements.txt and are checked here. The series: a congruential generator
(x' = (1103515245 x + 12345) mod 2^31, u = x / 2^31), and the daily returns of a bar file's closes.
"""
import csv
import gzip
import json
import math
import sys
import warnings
from importlib.metadata import version
from pathlib import Path

warnings.filterwarnings("ignore")
import numpy as np
import pandas as pd
import quantstats.stats as qs

PERIODS = 252
WINDOW = 21


class Generator:
    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = (1103515245 * self.state + 12345) % 2**31
        return self.state / 2**31

    def bell(self):
        return sum(self.uniform() for _ in range(4)) - 2


def generated(seed, count, drift, spread, flat_share=0.0):
    g = Generator(seed)
    returns, benchmark = [], []
    for _ in range(count):
        market = drift / 2 + spread * g.bell()
        own = drift + 0.6 * market + spread * g.bell()
        returns.append(0.0 if g.uniform() < flat_share else own)
        benchmark.append(market)
    return returns, benchmark


def of_closes(path):
    with gzip.open(path, "rt") as lines:
        closes = [float(row["close"]) for row in csv.DictReader(lines)]
    returns = [b / a - 1 for a, b in zip(closes, closes[1:])]
    # Beside the mean of today's and yesterday's return: something that goes along, and is not the same.
    benchmark = [(a + b) / 2 for a, b in zip([0.0] + returns, returns)]
    return returns, benchmark


def number(value):
    value = float(value)
    return value if math.isfinite(value) else None


def figures(r, b):
    greeks = qs.greeks(r, b, periods=PERIODS)
    rolling = qs.rolling_sharpe(r, rolling_period=WINDOW, periods_per_year=PERIODS).dropna()
    return {name: number(value) for name, value in {
        "comp": qs.comp(r),
        "cagr": qs.cagr(r, periods=PERIODS),
        "volatility": qs.volatility(r, periods=PERIODS),
        "sharpe": qs.sharpe(r, periods=PERIODS),
        "sortino": qs.sortino(r, periods=PERIODS),
        "omega": qs.omega(r, periods=PERIODS),
        "calmar": qs.calmar(r, periods=PERIODS),
        "max_drawdown": qs.max_drawdown(r),
        "skew": qs.skew(r),
        "kurtosis": qs.kurtosis(r),
        "value_at_risk": qs.value_at_risk(r),
        "conditional_value_at_risk": qs.conditional_value_at_risk(r),
        "tail_ratio": qs.tail_ratio(r),
        "ulcer_index": qs.ulcer_index(r),
        "recovery_factor": qs.recovery_factor(r),
        "gain_to_pain_ratio": qs.gain_to_pain_ratio(r),
        "expected_return": qs.expected_return(r),
        "exposure": qs.exposure(r),
        "win_rate": qs.win_rate(r),
        "avg_return": qs.avg_return(r),
        "avg_win": qs.avg_win(r),
        "avg_loss": qs.avg_loss(r),
        "payoff_ratio": qs.payoff_ratio(r),
        "profit_factor": qs.profit_factor(r),
        "kelly_criterion": qs.kelly_criterion(r),
        "risk_of_ruin": qs.risk_of_ruin(r),
        "best": qs.best(r),
        "worst": qs.worst(r),
        "consecutive_wins": qs.consecutive_wins(r),
        "consecutive_losses": qs.consecutive_losses(r),
        "beta": greeks["beta"],
        "alpha": greeks["alpha"],
        "r_squared": qs.r_squared(r, b),
        "information_ratio": qs.information_ratio(r, b),
        "rolling_sharpe_first": rolling.iloc[0],
        "rolling_sharpe_last": rolling.iloc[-1],
        "rolling_sharpe_mean": rolling.mean(),
    }.items()}


def main():
    wanted = dict(line.split("==") for line in (Path(__file__).parent / "requirements.txt").read_text().split())
    seen = {name: version(name) for name in wanted}
    if seen != wanted:
        sys.exit(f"the versions are {seen} but must be {wanted}")
    series = {
        "generated 7: 250 returns, rising": generated(7, 250, 0.001, 0.01),
        "generated 11: 1000 returns, falling, wild": generated(11, 1000, -0.0006, 0.03),
        "generated 13: 60 returns": generated(13, 60, 0.0005, 0.008),
        "generated 17: 400 returns, half of them nothing": generated(17, 400, 0.0004, 0.012, 0.5),
        "closes of a bar file": of_closes(sys.argv[1]),
    }
    cases = []
    for name, (returns, benchmark) in series.items():
        days = pd.bdate_range("2020-01-01", periods=len(returns))
        r, b = pd.Series(returns, days), pd.Series(benchmark, days)
        cases.append({"name": name, "figures": figures(r, b), "returns": returns, "benchmark": benchmark})
    print("{")
    print(f' "versions": {json.dumps(seen)},')
    print(f' "periods": {PERIODS}, "window": {WINDOW},')
    print(' "cases": [')
    print(",\n".join("  " + json.dumps(case) for case in cases))
    print(" ]\n}")


main()
