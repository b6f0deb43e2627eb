package io.ziping.config;

import io.ziping.config.Settings.Root;
import io.ziping.strictyaml.YamlLayers;
import java.nio.file.Path;
import java.util.List;

/** Folders that must not lie in each other, or the daemon would read what it writes. */
final class RootPlaces {

  private RootPlaces() {}

  static void check(YamlLayers map, List<Root> roots, Path state) {
    for (int i = 0; i < roots.size(); i++) {
      Path path = roots.get(i).path();
      if (state.startsWith(path)) {
        map.report("state-directory", "state-inside-root", state.toString(), path.toString());
      }
      for (int j = 0; j < roots.size(); j++) {
        if (i != j && path.startsWith(roots.get(j).path()) && (i < j || !same(roots, i, j))) {
          map.report("roots", "roots-overlap", path.toString(), roots.get(j).path().toString());
        }
      }
    }
  }

  private static boolean same(List<Root> roots, int i, int j) {
    return roots.get(i).path().equals(roots.get(j).path());
  }
}
