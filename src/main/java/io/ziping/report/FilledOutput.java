package io.ziping.report;

import java.util.Set;

/**
 * A filled output.
 *
 * @param carriedOver SHA-256 of earlier ones that people have written into, and all they have
 *     written is in {@code bytes} as well: these may be replaced
 */
public record FilledOutput(byte[] bytes, Set<String> carriedOver) {
  public FilledOutput {
    carriedOver = Set.copyOf(carriedOver);
  }
}
