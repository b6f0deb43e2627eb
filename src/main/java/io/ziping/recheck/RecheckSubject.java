package io.ziping.recheck;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.report.RowKeys;
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
 * @param projectKey what distinguishes the project from the unit's others
 * @param path of the self-evaluation below the root @param sha256 of its bytes
 * @param reasons why it was drawn, in words
 */
public record RecheckSubject(
    String unitFolder,
    String unit,
    String projectKey,
    FormRecord record,
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
    return RowKeys.of("recheck", unitFolder, projectKey);
  }

  /** Head of the form and of the comparison. */
  RecheckHead head() {
    return new RecheckHead(
        key(),
        version(),
        unit,
        record.projectCode().strip(),
        record.projectName().strip(),
        path,
        sha256,
        reasons,
        pack.label(),
        record.selfTotal(),
        record.total(),
        pack.grades());
  }

  private String version() {
    Stream<String> totals =
        Stream.of(sha256, plain(record.selfTotal()), plain(record.low()), plain(record.high()));
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
    return RowKeys.of(Stream.concat(totals, scores).toArray(String[]::new));
  }

  /** The execution rate, then the indicators in their order. */
  List<RecheckRow> rows() {
    List<RecheckRow> rows = new ArrayList<>();
    BigDecimal rate = record.rate();
    rows.add(
        new RecheckRow(
            RecheckRow.EXECUTION,
            "",
            "",
            "",
            HUNDRED + "%",
            rate == null ? "" : percent(rate),
            record.executionWeight(pack.executionWeight()),
            record.rateSelfScore(),
            record.rateScore()));
    for (IndicatorRecord indicator : record.indicators()) {
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
