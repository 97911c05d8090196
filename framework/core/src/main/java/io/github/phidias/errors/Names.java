package io.github.phidias.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggestions for a name that was not found. */
public final class Names {
  private Names() {}

  /** The known names nearest to {@code wrong} by edit distance, best first, at most three, none that is far off. */
  public static List<String> nearest(String wrong, Collection<String> known) {
    record Candidate(String name, int distance) {}
    String asked = wrong.toLowerCase(Locale.ROOT).replace('-', '_');
    return known.stream()
        .map(name -> new Candidate(name, distance(asked, name.toLowerCase(Locale.ROOT))))
        .filter(c -> c.distance <= Math.max(2, asked.length() / 2) || c.name.contains(asked) && asked.length() > 1)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(3)
        .map(Candidate::name)
        .toList();
  }

  /** So many names are listed beside a suggestion; more would bury it. */
  private static final int LISTED = 24;

  /** A sentence such as {@code did you mean fast_period? (known: a, b, c)}. */
  public static String suggestion(String wrong, Collection<String> known) {
    List<String> near = nearest(wrong, known);
    String list = known.isEmpty() ? "none are known" : "known: " + String.join(", ", known);
    String beside = known.size() > LISTED ? known.size() + " are known" : list;
    return near.isEmpty() ? list : "did you mean " + String.join(" or ", near) + "? (" + beside + ")";
  }

  /** Levenshtein distance: the least number of single letters put in, taken out or changed. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
