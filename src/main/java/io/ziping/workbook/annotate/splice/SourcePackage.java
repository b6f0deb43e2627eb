package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.PartStream;
import io.ziping.workbook.safety.ZipDirectory;
import io.ziping.workbook.safety.ZipPart;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The parts of the original, and names for new ones. */
final class SourcePackage {

  private final ZipDirectory zip;
  private final ReadLimits limits;
  private final Set<String> names = new HashSet<>();

  /**
   * Opens a package.
   *
   * @throws io.ziping.workbook.safety.UnreadableException when it is damaged or over a limit
   */
  SourcePackage(FileBytes original, ReadLimits limits) {
    this.limits = limits;
    zip = original.zip(limits);
    for (ZipPart part : zip.parts()) {
      if (part.name().chars().anyMatch(c -> c > '~') || part.encrypted()) {
        throw new SplicingDeclined("an entry name that is not plain ASCII, or an encrypted entry");
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

  /** What {@code reader} makes of a part, from its beginning. */
  <T> T scan(ZipPart part, Function<XmlScanner, T> reader) {
    if (ZipDirectory.isSmall(part)) {
      return reader.apply(new XmlScanner(read(part)));
    }
    try (PartStream stream = zip.open(part, limits)) {
      return reader.apply(new XmlScanner(stream, part.size()));
    }
  }

  /** Writes a part with the changes that {@code change} makes while it passes. */
  void edit(ZipPart part, ByteSink out, Consumer<XmlEditor> change) {
    if (ZipDirectory.isSmall(part)) {
      change.accept(new XmlEditor(read(part), out));
      return;
    }
    try (PartStream stream = zip.open(part, limits)) {
      change.accept(new XmlEditor(stream, part.size(), out));
    }
  }

  /** A whole part; its bytes are not to be changed. */
  byte[] read(ZipPart part) {
    return zip.read(part, limits);
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
