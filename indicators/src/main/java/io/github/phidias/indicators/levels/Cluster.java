package io.github.phidias.indicators.levels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A price at which levels of several swings meet.
 *
 * @param price    mean price of the members
 * @param low      lowest of them
 * @param high     highest of them
 * @param strength number of different swings among them, two or more
 * @param members  the levels, by price, swing and label; unmodifiable
 */
public record Cluster(double price, double low, double high, int strength, List<SwingLevel> members) {
  /** The usual tolerance. */
  public static final double TOLERANCE = 0.005;

  public Cluster {
    members = List.copyOf(members);
  }

  /**
   * The clusters of some levels. Sorted by price, the first opens a cluster, and the next ones belong to it while their price is
   * at most {@code (1 + tolerance)} times that of the first. Two levels of one swing are no confluence: only clusters of two
   * different swings or more count, the strongest first, then by price.
   *
   * @param tolerance fraction, finite, zero or more
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when it is not
   */
  public static List<Cluster> of(Collection<SwingLevel> levels, double tolerance) {
    Checks.unless(tolerance >= 0 && Double.isFinite(tolerance), "tolerance", tolerance, "must be finite and zero or more");
    List<SwingLevel> sorted = levels.stream().sorted(SwingLevel.ORDER).toList();
    List<Cluster> found = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      double furthest = sorted.get(from).price() * (1 + tolerance);
      int to = from + 1;
      while (to < sorted.size() && sorted.get(to).price() <= furthest) {
        to++;
      }
      Cluster cluster = made(sorted.subList(from, to));
      if (cluster.strength() >= 2) {
        found.add(cluster);
      }
      from = to;
    }
    found.sort(Comparator.comparingInt(Cluster::strength).reversed().thenComparingDouble(Cluster::price));
    return List.copyOf(found);
  }

  private static Cluster made(List<SwingLevel> members) {
    double sum = 0;
    for (SwingLevel member : members) {
      sum += member.price();
    }
    int swings = (int) members.stream().map(SwingLevel::swing).distinct().count();
    return new Cluster(sum / members.size(), members.getFirst().price(), members.getLast().price(), swings, members);
  }
}
