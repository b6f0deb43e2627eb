package io.ziping.recheck;

import io.ziping.assessment.Digest;
import io.ziping.assessment.DigestIndicator;
import io.ziping.report.HandKeys;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project drawn for a re-check, as its self-evaluation stands now.
 *
 * @param unitFolder relative to the share's root @param unit its name
 * @param projectKey what tells the project from the unit's others
 * @param path of the self-evaluation below the root @param sha256 of its bytes
 * @param reasons why it was drawn, in words
 */
public record RecheckSubject(
    String unitFolder,
    String unit,
    String projectKey,
    Digest digest,
    String path,
    String sha256,
    String reasons,
    RulePack pack) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** The project, whatever becomes of its scores. */
  public String key() {
    return key(unitFolder, projectKey);
  }

  static String key(String unitFolder, String projectKey) {
    return HandKeys.of("recheck", unitFolder, projectKey);
  }

  /** Head of the form and of the comparison. */
  RecheckHead head() {
    return new RecheckHead(
        key(),
        version(),
        unit,
        digest.projectCode().strip(),
        digest.projectName().strip(),
        path,
        sha256,
        reasons,
        pack.label(),
        digest.selfTotal(),
        digest.total(),
        pack.grades());
  }

  private String version() {
    Stream<String> totals =
        Stream.of(sha256, plain(digest.selfTotal()), plain(digest.low()), plain(digest.high()));
    Stream<String> scores =
        rows().stream()
            .flatMap(
                row ->
                    Stream.of(
                        row.name(),
                        row.target(),
                        row.actual(),
                        plain(row.weight()),
                        plain(row.self()),
                        plain(row.computed())));
    return HandKeys.of(Stream.concat(totals, scores).toArray(String[]::new));
  }

  /** The execution rate, then the indicators in their order. */
  List<RecheckRow> rows() {
    List<RecheckRow> rows = new ArrayList<>();
    BigDecimal rate = digest.rate();
    rows.add(
        new RecheckRow(
            RecheckRow.EXECUTION,
            "",
            "",
            "",
            HUNDRED + "%",
            rate == null ? "" : percent(rate),
            digest.executionWeight(pack.executionWeight()),
            digest.rateSelfScore(),
            digest.rateScore()));
    for (DigestIndicator indicator : digest.indicators()) {
      rows.add(
          new RecheckRow(
              String.valueOf(rows.size()),
              indicator.level1(),
              indicator.level2(),
              indicator.name(),
              indicator.target(),
              indicator.actual(),
              indicator.weight(),
              indicator.selfScore(),
              indicator.score()));
    }
    return rows;
  }

  static String percent(BigDecimal rate) {
    return rate.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
