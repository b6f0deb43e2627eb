package io.ziping.rules;

import io.ziping.checks.Finding;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.rulepack.Threshold;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes {@code docs/rules.md} from the checks, the base pack, the bundles and the golden pairs. */
final class RulesPage {

  private static final Map<String, String> GROUPS =
      Map.of(
          "F", "F 文件",
          "B", "B 基本情况",
          "M", "M 资金",
          "W", "W 分值",
          "S", "S 得分",
          "V", "V 指标值、完成值和原因",
          "X", "X 程序自身");

  private final Messages chinese = Messages.chinese();
  private final Messages english = new Messages(Locale.ENGLISH);
  private final RulePack base = ShippedPacks.named("national-2020");
  private final Map<String, String> sources;
  private final Map<CheckCode, CheckPairs.Pair> pairs;
  private final Map<CheckCode, FilePairs.Found> others;
  private final StringBuilder page = new StringBuilder();

  RulesPage(Path scratch) {
    this.sources = CheckPairs.table("sources.tsv");
    this.pairs =
        CheckPairs.all().stream().collect(Collectors.toMap(CheckPairs.Pair::code, pair -> pair));
    this.others =
        Stream.concat(FilePairs.all(scratch).stream(), UnitPairs.all().stream())
            .collect(Collectors.toMap(FilePairs.Found::code, found -> found));
  }

  String text() {
    page.append(
        """
        # 校验规则

        本页由程序生成，请不要手改。规则、文字或样例改动后，用下面的命令重新生成：

        ```
        mvn -q test -Dtest=RulesPageTest -Dgolden.update=true
        ```

        轻重是基础规则 `national-2020` 的默认值：错误要改正，否则退回修改；警告应当改正或说明；提示供参考。
        各地可以在规则文件的 `severities`、`thresholds` 里调整，键名见“界限”一列。提示示例是程序的原话：哪里不对、应该是什么、怎么改。
        “照填即可”表示程序给出了应填的内容；“须人判断”的，原因见 `src/test/resources/checks/persons-decide.tsv`。
        “会查出”“不会查出”是在一张没有问题的表上所做的改动，测试按它们逐条验证。
        """);
    String group = "";
    for (CheckCode code : CheckCode.values()) {
      String next = code.name().substring(0, 1);
      if (!next.equals(group)) {
        group = next;
        page.append("\n## ").append(GROUPS.get(group)).append('\n');
      }
      check(code);
    }
    return page.toString();
  }

  private void check(CheckCode code) {
    Finding example = example(code);
    Severity severity = code == CheckCode.X01 ? Severity.ERROR : base.severity(code);
    page.append("\n### ").append(code).append(' ').append(chinese.get("check." + code));
    page.append("\n\n*").append(english.get("check." + code)).append("*\n\n");
    item("轻重", severity == null ? "" : chinese.get("severity." + word(severity)));
    item("依据", source(code));
    item("界限", thresholds(code));
    item("提示示例", new FindingText(chinese).sentence(example));
    String decide = severity == Severity.INFO ? "" : "须人判断";
    item("改法", example.fix() == null ? decide : "照填即可：`" + example.fix() + "`");
    CheckPairs.Pair pair = pairs.get(code);
    if (pair != null) {
      item("会查出", edits(pair.trigger()));
      item("不会查出", edits(pair.nearMiss()));
    }
  }

  private void item(String name, String text) {
    if (!text.isEmpty()) {
      page.append("- ").append(name).append("：").append(text).append('\n');
    }
  }

  /** The milder or worse of several variants: the first that the golden workbook gives. */
  private Finding example(CheckCode code) {
    CheckPairs.Pair pair = pairs.get(code);
    List<Finding> found =
        pair == null
            ? Objects.requireNonNull(others.get(code), code.name()).trigger()
            : CheckCase.of(pair.trigger()).findings();
    return found.stream().filter(finding -> finding.code() == code).findFirst().orElseThrow();
  }

  private String source(CheckCode code) {
    return sources.entrySet().stream()
        .filter(entry -> code.name().matches(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no source of " + code));
  }

  private String thresholds(CheckCode code) {
    return Arrays.stream(Threshold.values())
        .filter(threshold -> threshold.checks().contains(code))
        .map(Threshold::key)
        .map(key -> "`thresholds." + key + ": " + base.threshold(key).toPlainString() + "`")
        .collect(Collectors.joining("、"));
  }

  private static String edits(String edits) {
    List<String> parts = new ArrayList<>();
    for (String edit : edits.split(" \\| ")) {
      parts.add("`" + edit + "`");
    }
    return String.join(" ", parts);
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
