package io.ziping.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What each of our outputs carries in its custom document properties, so that it is recognised
 * whatever it is called.
 *
 * @param kind "result", "summary" …
 * @param source file name of the original; the unit's name for a summary
 * @param sourceSha256 SHA-256 of the original's bytes, lower-case hex; empty for a summary
 * @param rulePack name and hash, "hebei-xushui-2023@1a2b3c4d5e6f"
 * @param program program version
 * @param mended file name of the edited result that was scored in the original's place (its hash is
 *     {@code sourceSha256} then); empty when the original itself was
 */
public record Stamp(
    String kind,
    String source,
    String sourceSha256,
    String rulePack,
    String program,
    String mended) {

  /** A stamp of what was made from the source itself. */
  public Stamp(String kind, String source, String sourceSha256, String rulePack, String program) {
    this(kind, source, sourceSha256, rulePack, program, "");
  }

  /** The kind of an annotated form. */
  public static final String RESULT = "result";

  /** What the names of all our document properties begin with. */
  public static final String PREFIX = "Ziping.";

  public Stamp {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(source);
    Objects.requireNonNull(sourceSha256);
    Objects.requireNonNull(rulePack);
    Objects.requireNonNull(program);
    Objects.requireNonNull(mended);
  }

  /** Whether it is an annotated form, which has an original. */
  public boolean isResult() {
    return kind.equals(RESULT);
  }

  /** The name of the file whose bytes were scored: the original, or the edited result. */
  public String scoredFile() {
    return mended.isEmpty() ? source : mended;
  }

  /** The stamp as custom document properties. */
  public Map<String, String> toProperties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(PREFIX + "Kind", kind);
    properties.put(PREFIX + "Source", source);
    properties.put(PREFIX + "SourceSha256", sourceSha256);
    properties.put(PREFIX + "RulePack", rulePack);
    properties.put(PREFIX + "Program", program);
    if (!mended.isEmpty()) {
      properties.put(PREFIX + "Mended", mended);
    }
    return properties;
  }

  /** The stamp found in a workbook's custom properties; empty when the workbook is not ours. */
  public static Optional<Stamp> of(Map<String, String> properties) {
    String kind = properties.get(PREFIX + "Kind");
    if (kind == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Stamp(
            kind,
            properties.getOrDefault(PREFIX + "Source", ""),
            properties.getOrDefault(PREFIX + "SourceSha256", ""),
            properties.getOrDefault(PREFIX + "RulePack", ""),
            properties.getOrDefault(PREFIX + "Program", ""),
            properties.getOrDefault(PREFIX + "Mended", "")));
  }
}
