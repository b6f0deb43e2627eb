package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.season.SpotCheckPlan.Candidate;
import io.ziping.season.SpotCheckPlan.Kind;
import io.ziping.season.SpotCheckPlan.Reason;
import io.ziping.season.SpotCheckPlan.Sample;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The projects of a spot check in the order in which each kind of risk would draw them. */
final class DrawOrder {

  private final Map<Candidate, String> lots = new HashMap<>();
  private final Map<Kind, List<Candidate>> orders = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<Candidate, Integer>> ranks = new EnumMap<>(Kind.class);
  private final Set<Candidate> taken = new HashSet<>();

  DrawOrder(List<Candidate> candidates, String seed) {
    candidates.forEach(candidate -> lots.put(candidate, lot(candidate, seed)));
    for (Kind kind : Kind.values()) {
      List<Candidate> order =
          candidates.stream()
              .filter(SpotCheckPlan.eligible(kind))
              .sorted(comparator(kind).thenComparing(lots::get))
              .toList();
      Map<Candidate, Integer> places = new HashMap<>();
      order.forEach(candidate -> places.putIfAbsent(candidate, places.size() + 1));
      orders.put(kind, order);
      ranks.put(kind, places);
    }
  }

  List<Candidate> by(Kind kind) {
    return orders.getOrDefault(kind, List.of());
  }

  /** False when it was drawn before. */
  boolean take(Candidate candidate) {
    return taken.add(candidate);
  }

  /** A drawn project with every kind that ranks it among its first places. */
  Sample sample(Candidate candidate, Kind drawnBy, Map<Kind, Integer> places) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason(drawnBy, drawnBy == Kind.RANDOM ? 0 : rank(candidate, drawnBy)));
    for (Kind kind : Kind.values()) {
      int rank = rank(candidate, kind);
      if (kind != drawnBy
          && kind != Kind.RANDOM
          && rank > 0
          && rank <= places.getOrDefault(kind, 0)) {
        reasons.add(new Reason(kind, rank));
      }
    }
    return new Sample(candidate, drawnBy, reasons);
  }

  private int rank(Candidate candidate, Kind kind) {
    return ranks.getOrDefault(kind, Map.of()).getOrDefault(candidate, 0);
  }

  private static Comparator<Candidate> comparator(Kind kind) {
    return switch (kind) {
      case LARGEST_MONEY, PERFECT_SCORE ->
          Comparator.comparing((Candidate candidate) -> budget(candidate.record())).reversed();
      // What is open may still get all that it can: only that end says that a score is low. A form
      // without weights would be the lowest of all otherwise.
      case LOWEST_SCORE -> Comparator.comparing(candidate -> candidate.record().high());
      case MOST_FINDINGS ->
          Comparator.comparing(
              (Candidate candidate) -> -SpotCheckPlan.findings(candidate.record()));
      case RANDOM -> (one, other) -> 0;
    };
  }

  private static BigDecimal budget(FormRecord record) {
    BigDecimal budget = record.budget();
    return budget == null ? BigDecimal.ZERO : budget;
  }

  /** What a project draws by chance: the same whatever other projects there are. */
  private static String lot(Candidate candidate, String seed) {
    FormRecord record = candidate.record();
    String text =
        String.join(
            "\n",
            seed,
            candidate.unit(),
            record.projectCode(),
            record.projectName(),
            candidate.project().submission().file(),
            record.sheet());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
