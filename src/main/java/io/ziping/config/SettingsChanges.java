package io.ziping.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What of a changed {@code ziping.yaml} a running daemon cannot take over. */
public final class SettingsChanges {

  private record Fixed(String key, Function<Settings, Object> value) {}

  private static final List<Fixed> FIXED =
      List.of(
          new Fixed("roots", SettingsChanges::places),
          new Fixed("units", settings -> units(settings.units())),
          new Fixed("bureau-folder", Settings::bureauFolder),
          new Fixed("history-folder", Settings::historyFolder),
          new Fixed("state-directory", Settings::stateDirectory),
          new Fixed("ledger", Settings::ledger),
          new Fixed("watch", Settings::watch),
          new Fixed("limits", Settings::limits),
          new Fixed("work", Settings::work),
          new Fixed("publish", Settings::publish),
          new Fixed("retention", Settings::retention));

  private SettingsChanges() {}

  /** Keys of {@code ziping.yaml} whose new value holds from the next start on. */
  public static List<String> needingRestart(Settings running, Settings changed) {
    List<String> keys = new ArrayList<>();
    for (Fixed fixed : FIXED) {
      if (!Objects.equals(fixed.value().apply(running), fixed.value().apply(changed))) {
        keys.add(fixed.key());
      }
    }
    return keys;
  }

  /** Where and of which year; the rule pack of a root may change while it is watched. */
  private static List<Object> places(Settings settings) {
    List<Object> places = new ArrayList<>();
    settings.roots().forEach(root -> places.add(List.of(root.path(), root.year())));
    return places;
  }

  /** Patterns are compared by their text. */
  private static List<Object> units(Settings.UnitFolders units) {
    return List.of(units.depth(), units.name().pattern());
  }
}
