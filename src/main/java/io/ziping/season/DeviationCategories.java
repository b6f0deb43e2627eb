package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why projects miss their goals, suggested from the words of the reason that staff wrote, else from
 * the figures. A suggestion only: a person reads the report before it goes out.
 *
 * @param categories in the order in which they are tried: the first whose word occurs is taken,
 *     else the first with a signal that holds
 * @param other category of a deviation that nothing explains; empty for none
 * @param noReason what staff write where there is nothing to say (无, 0, /)
 */
public record DeviationCategories(List<Category> categories, String other, List<String> noReason) {

  /** A cause, with the words and the signals that give it away. */
  public record Category(String name, List<String> words, List<DeviationSignal> signals) {
    public Category {
      words = List.copyOf(words);
      signals = List.copyOf(signals);
    }
  }

  /**
   * The suggested cause of one project.
   *
   * @param evidence the words that matched; empty where the figures decided or nothing did
   * @param signals what the figures say of the cause, whether or not they decided
   * @param surplus 结余 in 万元, null where there is none
   */
  public record Suggestion(
      String category,
      List<String> evidence,
      List<DeviationSignal> signals,
      @Nullable BigDecimal surplus) {
    public Suggestion {
      evidence = List.copyOf(evidence);
      signals = List.copyOf(signals);
    }

    /** Words and figures in one line, for a person who has to agree. */
    public String evidenceText(Messages messages) {
      List<String> parts = new ArrayList<>(evidence);
      signals.forEach(signal -> parts.add(messages.get("deviation.signal." + signal.word())));
      if (surplus != null) {
        parts.add(messages.get("deviation.surplus", surplus.toPlainString()));
      }
      return String.join(messages.get("deviation.separator"), parts);
    }
  }

  public DeviationCategories {
    categories = List.copyOf(categories);
    noReason = List.copyOf(noReason);
  }

  /** No categories: nothing is suggested. */
  public static DeviationCategories none() {
    return new DeviationCategories(List.of(), "", List.of());
  }

  /**
   * The category of a project; empty for one that has its full score and no surplus, and for one
   * that is open without a reason or a surplus.
   */
  public Optional<Suggestion> suggest(FormRecord record) {
    BigDecimal surplus = Money.surplus(record);
    boolean hasSurplus = surplus != null && surplus.signum() > 0;
    if (Standing.isFullScore(record) && !hasSurplus) {
      return Optional.empty();
    }
    String reason = reason(record.deviationReason());
    BigDecimal shown = hasSurplus ? surplus : null;
    for (Category category : categories) {
      List<String> evidence =
          category.words().stream().filter(word -> reason.contains(fold(word))).toList();
      if (!evidence.isEmpty()) {
        List<DeviationSignal> signals = signals(category, record);
        return Optional.of(new Suggestion(category.name(), evidence, signals, shown));
      }
    }
    for (Category category : categories) {
      List<DeviationSignal> signals = signals(category, record);
      if (!signals.isEmpty()) {
        return Optional.of(new Suggestion(category.name(), List.of(), signals, shown));
      }
    }
    boolean unexplained = hasSurplus || !reason.isEmpty() || record.total() != null;
    return unexplained && !other.isEmpty()
        ? Optional.of(new Suggestion(other, List.of(), List.of(), shown))
        : Optional.empty();
  }

  private static List<DeviationSignal> signals(Category category, FormRecord record) {
    return category.signals().stream().filter(signal -> signal.holds(record)).toList();
  }

  /** The projects that have a suggested cause. */
  List<SeasonTotals.Deviation> deviations(List<Project> projects) {
    return projects.stream()
        .flatMap(
            project ->
                suggest(project.record())
                    .map(cause -> new SeasonTotals.Deviation(project, cause))
                    .stream())
        .toList();
  }

  /** Projects by category, in the order of the file, those without a project left out. */
  List<Tally> tally(List<Project> projects) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    categories.forEach(category -> tallies.put(category.name(), Tally.empty(category.name())));
    tallies.put(other, Tally.empty(other));
    for (Project project : projects) {
      suggest(project.record())
          .ifPresent(
              suggestion ->
                  tallies.computeIfPresent(
                      suggestion.category(), (name, tally) -> tally.plus(project)));
    }
    return tallies.values().stream().filter(tally -> tally.count() > 0).toList();
  }

  /** The reason folded for comparing, parts that say nothing left out. */
  private String reason(String written) {
    List<String> nothing = noReason.stream().map(DeviationCategories::fold).toList();
    List<String> parts = new ArrayList<>();
    for (String part : written.split("[;；\\r\\n]")) {
      String folded = fold(part);
      if (!folded.isEmpty() && !nothing.contains(folded)) {
        parts.add(folded);
      }
    }
    return String.join(";", parts);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\u200b\\ufeff。.]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
