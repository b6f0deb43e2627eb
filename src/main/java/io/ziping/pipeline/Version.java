package io.ziping.pipeline;

import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One version of a project's form: the original, or a result of it that somebody mended.
 *
 * @param path that distinguishes it from others
 * @param content SHA-256 of its bytes
 * @param base SHA-256 of the version it was made from; empty for an original
 * @param saved when the file was last written
 */
record Version(String path, String content, String base, FileTime saved) {

  /**
   * The version that counts. One that another was made from never does; of the rest, the one that
   * was saved last; of two saved at the same moment, the original. Depends on nothing but the
   * files, so that a lost ledger or another order of events comes to the same.
   */
  static Version current(Collection<Version> versions) {
    Set<String> bases = versions.stream().map(Version::base).collect(Collectors.toSet());
    List<Version> heads =
        versions.stream().filter(version -> !bases.contains(version.content())).toList();
    return (heads.isEmpty() ? versions : heads)
        .stream()
            .max(
                Comparator.comparing(Version::saved)
                    .thenComparing(version -> version.base().isEmpty())
                    .thenComparing(Version::path, Comparator.reverseOrder()))
            .orElseThrow();
  }
}
