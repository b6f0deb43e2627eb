package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.rulepack.Severity;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which projects to look at again (抽查建议): by risk, and a part at random. Pure: the same projects,
 * rules and seed give the same plan, whatever order they come in.
 *
 * @param projects number of projects it was drawn from
 * @param samples in the order in which they were drawn, with every reason that applies
 */
public record SpotCheckPlan(int projects, List<Sample> samples) {

  /** Why a project is drawn; earlier ones draw first in every round. */
  public enum Kind {
    LARGEST_MONEY("largest-money"),
    LOWEST_SCORE("lowest-score"),
    /** Full marks given by the unit itself and by computation, largest money first. */
    PERFECT_SCORE("perfect-score"),
    MOST_FINDINGS("most-findings"),
    RANDOM("random");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in bundles and in {@code spot-check.yaml}. */
    public String word() {
      return word;
    }
  }

  /** A project that may be drawn, with the unit it belongs to. */
  public record Candidate(String unit, Project project) {
    FormRecord record() {
      return project.record();
    }
  }

  /**
   * One reason.
   *
   * @param rank of the project by that risk, from 1; 0 for chance
   */
  public record Reason(Kind kind, int rank) {
    String text(Messages messages) {
      return messages.get("summary.sample." + kind.word(), rank);
    }
  }

  /**
   * A drawn project.
   *
   * @param drawnBy the kind that drew it
   * @param reasons that kind first, then every other that would have drawn it as well
   */
  public record Sample(Candidate candidate, Kind drawnBy, List<Reason> reasons) {
    public Sample {
      reasons = List.copyOf(reasons);
    }

    /** All reasons in words. */
    public String reasons(Messages messages) {
      return reasons.stream()
          .map(reason -> reason.text(messages))
          .collect(Collectors.joining(messages.get("summary.sentence-separator")));
    }
  }

  public SpotCheckPlan {
    samples = List.copyOf(samples);
  }

  /** The plan for one unit. */
  public static SpotCheckPlan of(UnitSeason season, SpotCheckRules rules) {
    List<Candidate> candidates =
        season.projects().stream().map(project -> new Candidate(season.unit(), project)).toList();
    return of(candidates, rules, season.year());
  }

  /** The plan over the projects of any number of units. */
  public static SpotCheckPlan of(List<Candidate> candidates, SpotCheckRules rules, int year) {
    DrawOrder order = new DrawOrder(candidates, rules.seed() + "/" + year);
    Map<Kind, Integer> places = places(size(candidates.size(), rules.share()), rules);
    Map<Kind, Integer> ranks = new EnumMap<>(Kind.class);
    List<Candidate> drawn = new ArrayList<>();
    List<Kind> drawnBy = new ArrayList<>();
    int chance = places.getOrDefault(Kind.RANDOM, 0);
    for (Kind kind : Kind.values()) {
      int wanted = kind == Kind.RANDOM ? chance : places.getOrDefault(kind, 0);
      ranks.put(kind, wanted);
      for (Candidate candidate : order.by(kind)) {
        if (wanted > 0 && order.take(candidate)) {
          drawn.add(candidate);
          drawnBy.add(kind);
          wanted--;
        }
      }
      // Where a risk has too few projects, chance takes the places that are left.
      chance += wanted;
    }
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      samples.add(order.sample(drawn.get(i), drawnBy.get(i), ranks));
    }
    return new SpotCheckPlan(candidates.size(), samples);
  }

  /** The share, rounded up: of one project one. */
  private static int size(int projects, BigDecimal share) {
    return new BigDecimal(projects)
        .multiply(share)
        .movePointLeft(2)
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  /** The sample shared out by largest remainder. */
  private static Map<Kind, Integer> places(int size, SpotCheckRules rules) {
    Map<Kind, Integer> places = new EnumMap<>(Kind.class);
    List<Kind> byRemainder = new ArrayList<>(List.of(Kind.values()));
    int given = 0;
    for (Kind kind : Kind.values()) {
      int whole = size * rules.part(kind) / 100;
      places.put(kind, whole);
      given += whole;
    }
    byRemainder.sort(
        Comparator.comparing((Kind kind) -> -(size * rules.part(kind) % 100))
            .thenComparing(Comparator.naturalOrder()));
    for (Kind kind : byRemainder) {
      if (given < size && rules.part(kind) > 0) {
        places.merge(kind, 1, Integer::sum);
        given++;
      }
    }
    return places;
  }

  static Predicate<Candidate> eligible(Kind kind) {
    return switch (kind) {
      case LARGEST_MONEY -> candidate -> candidate.record().budget() != null;
      case LOWEST_SCORE -> candidate -> !Standing.isFullScore(candidate.record());
      case PERFECT_SCORE -> candidate -> isPerfect(candidate.record());
      case MOST_FINDINGS -> candidate -> findings(candidate.record()) > 0;
      case RANDOM -> candidate -> true;
    };
  }

  private static boolean isPerfect(FormRecord record) {
    BigDecimal self = record.selfTotal();
    return Standing.isFullScore(record) && self != null && self.compareTo(Standing.FULL) >= 0;
  }

  /** Errors and warnings. */
  static long findings(FormRecord record) {
    return record.findings().stream().filter(f -> f.severity() != Severity.INFO).count();
  }
}
