package io.ziping.config;

import io.ziping.config.Settings.Isolation;
import io.ziping.config.Settings.Publish;
import io.ziping.config.Settings.RecheckForms;
import io.ziping.config.Settings.Retention;
import io.ziping.config.Settings.Root;
import io.ziping.config.Settings.UnitFolders;
import io.ziping.config.Settings.Watch;
import io.ziping.config.Settings.Work;
import io.ziping.ledger.LedgerKind;
import io.ziping.strictyaml.YamlLayers;
import io.ziping.strictyaml.YamlMap;
import io.ziping.workbook.ReadLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * {@code ziping.yaml} on top of the defaults. Reports into the YAML document; what it returns is
 * not to be used when there are problems.
 */
final class SettingsReader {

  private static final int MEGABYTE_SHIFT = 20;
  private static final String UNIT_GROUP = "(?<unit>";

  private final YamlLayers root;
  private final Values values;
  private final Path folder;
  private final Set<String> packs;

  /**
   * A reader.
   *
   * @param folder where relative paths start
   * @param packs names of all rule packs
   */
  SettingsReader(YamlLayers root, Path folder, Set<String> packs) {
    this.root = root;
    this.values = new Values(root);
    this.folder = folder;
    this.packs = packs;
  }

  Settings read() {
    String rulePack = root.text("rule-pack").orElse("");
    knownPack(rulePack, "rule-pack");
    List<Root> roots = roots(rulePack);
    Path state = values.path("state-directory", folder);
    RootPlaces.check(root, roots, state);
    return new Settings(
        roots,
        rulePack,
        folderRulePacks(),
        units(),
        values.words("area"),
        values.below("bureau-folder"),
        values.below("history-folder"),
        state,
        root.choice("ledger", LedgerKind.class).orElse(LedgerKind.SQLITE),
        values.path("templates-directory", folder),
        watch(),
        limits(),
        work(),
        publish(),
        retention(),
        SpotCheckSection.read(root.map("spot-check")),
        root.map("spot-check")
            .choice("recheck-forms", RecheckForms.class)
            .orElse(RecheckForms.WHEN_ASKED));
  }

  private List<Root> roots(String standard) {
    List<Root> roots = new ArrayList<>();
    for (YamlMap item : root.maps("roots")) {
      item.require("path", "year");
      YamlLayers map = YamlLayers.of(List.of(item));
      String pack = item.text("rule-pack").orElse(standard);
      if (item.has("rule-pack") && !packs.contains(pack)) {
        item.report("rule-pack", "unknown-pack", pack, String.join(", ", packs));
      }
      int year = item.integer("year").orElse(0);
      if (year != 0 && (year < 2000 || year > 2100)) {
        item.report("year", "bad-year", Integer.toString(year));
      }
      roots.add(new Root(new Values(map).path("path", folder), year, pack));
    }
    if (roots.isEmpty()) {
      root.report("roots", "empty-list");
    }
    return roots;
  }

  private void knownPack(String name, String key) {
    if (!packs.contains(name)) {
      root.report(key, "unknown-pack", name, String.join(", ", packs));
    }
  }

  private Map<String, String> folderRulePacks() {
    YamlLayers map = root.map("folder-rule-packs");
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String unit : map.keys()) {
      map.text(unit).ifPresent(pack -> chosen.put(unit, pack));
      String pack = chosen.getOrDefault(unit, "");
      if (!packs.contains(pack)) {
        map.report(unit, "unknown-pack", pack, String.join(", ", packs));
      }
    }
    return chosen;
  }

  private UnitFolders units() {
    YamlLayers map = root.map("units");
    String text = map.text("pattern").orElse("");
    Pattern name = Pattern.compile("");
    try {
      name = Pattern.compile(text);
      if (!text.contains(UNIT_GROUP)) {
        map.report("pattern", "no-unit-group", UNIT_GROUP + "…)");
      }
    } catch (PatternSyntaxException e) {
      map.report("pattern", "bad-pattern", text);
    }
    return new UnitFolders(new Values(map).integer("depth", 1, 9), name);
  }

  private Watch watch() {
    YamlLayers map = root.map("watch");
    Values times = new Values(map);
    Watch watch =
        new Watch(
            map.flag("events").orElse(true),
            times.duration("scan-interval"),
            times.integer("scan-factor", 1, 1000),
            times.duration("settle"),
            times.duration("settle-xls"),
            times.duration("retry-first"),
            times.duration("retry-last"),
            times.duration("incomplete-after"),
            times.duration("hung-after"),
            times.globs("ignore"),
            times.globs("conflict-copies"),
            times.globs("excluded-folders"));
    if (watch.retryFirst().compareTo(watch.retryLast()) > 0) {
      map.report("retry-last", "too-short", "retry-first");
    }
    return watch;
  }

  private ReadLimits limits() {
    Values map = new Values(root.map("limits"));
    return new ReadLimits(
        (long) map.integer("file-megabytes", 1, 200) << MEGABYTE_SHIFT,
        map.integer("entries", 10, 100_000),
        (long) map.integer("inflated-megabytes", 1, 1024) << MEGABYTE_SHIFT,
        map.integer("ratio", 10, 100_000),
        map.integer("rows", 100, 1_048_576),
        map.integer("cells", 1000, 50_000_000),
        map.integer("text-characters", 10_000, 500_000_000),
        map.integer("sheets", 1, 10_000));
  }

  private Work work() {
    Values map = new Values(root.map("work"));
    return new Work(
        map.integer("workers", 1, 64),
        map.integer("attempts", 1, 20),
        map.duration("time-limit"),
        root.map("work").choice("isolation", Isolation.class).orElse(Isolation.NONE),
        map.integer("isolation-megabytes", 64, 8192),
        map.duration("summary-delay"),
        map.duration("summary-interval"),
        map.duration("rollup-delay"),
        map.duration("rollup-interval"));
  }

  private Publish publish() {
    Values map = new Values(root.map("publish"));
    return new Publish(map.duration("retry"), map.duration("numbered-after"));
  }

  private Retention retention() {
    Values map = new Values(root.map("retention"));
    return new Retention(
        Duration.ofDays(map.integer("days", 1, 36_500)),
        (long) map.integer("spool-megabytes", 1, 100_000_000) << MEGABYTE_SHIFT);
  }
}
