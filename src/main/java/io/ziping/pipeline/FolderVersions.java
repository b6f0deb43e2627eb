package io.ziping.pipeline;

import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which versions count among the files of one folder, without a ledger: the same rules as for a
 * watched share (docs/adr/0030).
 */
final class FolderVersions {

  private final Map<String, Version> originals = new HashMap<>();
  private final List<Version> mended = new ArrayList<>();
  private final Map<String, String> sources = new HashMap<>();

  /** A file that was scored. */
  void add(String name, String sha256, FileTime saved, Outcome.Scored scored) {
    Outcome.Mended of = scored.mended();
    if (of == null) {
      originals.put(name, new Version(name, sha256, "", saved));
    } else {
      mended.add(new Version(name, sha256, of.base(), saved));
      sources.put(name, of.source());
    }
  }

  /** The files that another one has taken the place of, with the name of that one. */
  Map<String, String> replaced() {
    Map<String, List<Version>> projects = new HashMap<>();
    for (Version version : mended) {
      projects.computeIfAbsent(project(version), this::withOriginal).add(version);
    }
    Map<String, String> replaced = new HashMap<>();
    for (List<Version> versions : projects.values()) {
      String current = Version.current(versions).path();
      for (Version version : versions) {
        if (!version.path().equals(current)) {
          replaced.put(version.path(), current);
        }
      }
    }
    return replaced;
  }

  private List<Version> withOriginal(String name) {
    Version original = originals.get(name);
    return original == null ? new ArrayList<>() : new ArrayList<>(List.of(original));
  }

  private String project(Version version) {
    String source = sources.getOrDefault(version.path(), "");
    if (originals.containsKey(source)) {
      return source;
    }
    return originals.values().stream()
        .filter(original -> original.content().equals(version.base()))
        .map(Version::path)
        .findFirst()
        .orElse(source);
  }
}
