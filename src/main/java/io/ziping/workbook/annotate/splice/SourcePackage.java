package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.PartStream;
import io.ziping.workbook.safety.ZipDirectory;
import io.ziping.workbook.safety.ZipPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parts of the original, and names for new ones. */
final class SourcePackage {

  /** Sheets are passed over twice; up to this size they stay in memory meanwhile. */
  private static final int SMALL = 1 << 18;

  private final ZipDirectory zip;
  private final ReadLimits limits;
  private final Set<String> names = new HashSet<>();
  private final Map<String, byte[]> kept = new HashMap<>();

  /**
   * Opens a package.
   *
   * @throws io.ziping.workbook.safety.UnreadableException when it is damaged or over a limit
   */
  SourcePackage(byte[] original, ReadLimits limits) {
    this.limits = limits;
    zip = ZipDirectory.of(original, limits.entries());
    zip.requireSafe(limits);
    for (ZipPart part : zip.parts()) {
      if (part.name().chars().anyMatch(c -> c > '~') || part.encrypted()) {
        throw new Declined("an entry name that is not plain ASCII, or an encrypted entry");
      }
      names.add(key(part.name()));
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  Collection<ZipPart> parts() {
    return zip.parts();
  }

  Optional<ZipPart> find(String name) {
    return zip.find(name);
  }

  /** What {@code reader} makes of a part, from its beginning; small ones are inflated once only. */
  <T> T stream(ZipPart part, Function<InputStream, T> reader) {
    if (part.size() <= SMALL) {
      byte[] whole = kept.computeIfAbsent(part.name(), name -> read(part));
      return reader.apply(new ByteArrayInputStream(whole));
    }
    try (PartStream stream = zip.open(part, limits)) {
      return reader.apply(stream);
    }
  }

  /** A whole part. */
  byte[] read(ZipPart part) {
    byte[] bytes = new byte[(int) part.size()];
    try (PartStream stream = zip.open(part, limits)) {
      int count = stream.readNBytes(bytes, 0, bytes.length);
      stream.finish();
      if (count != bytes.length) {
        throw new Declined("a part shorter than its directory says");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a part, or of what stands for it where there is none. */
  byte[] read(String name, String otherwise) {
    return find(name).map(this::read).orElseGet(() -> new ByteSink().ascii(otherwise).toBytes());
  }

  /** A name for a new part, "xl/comments", ".xml" becoming "xl/comments3.xml" or so. */
  String free(String stem, String extension) {
    for (int i = 1; ; i++) {
      String name = stem + i + extension;
      if (names.add(key(name))) {
        return name;
      }
    }
  }

  /** The usual name for the only part of its kind; some programs know it by that name alone. */
  String usual(String stem, String extension) {
    String name = stem + extension;
    return names.add(key(name)) ? name : free(stem, extension);
  }

  /** Where the relationships of a part stand. */
  static String relationshipsOf(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  /** The folder of a part with its slash; empty at the top. */
  static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }
}
