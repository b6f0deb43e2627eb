package io.ziping.workbook.read;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.PartStream;
import io.ziping.workbook.safety.ZipDirectory;
import io.ziping.workbook.safety.ZipPart;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The parts of an OOXML package; each is inflated while it is parsed and not kept. */
final class XlsxPackage {

  private final ZipDirectory zip;
  private final ReadLimits limits;

  XlsxPackage(byte[] bytes, ReadLimits limits) {
    this.limits = limits;
    zip = ZipDirectory.of(bytes, limits.entries());
    zip.requireSafe(limits);
  }

  Optional<ZipPart> find(String name) {
    return zip.find(name);
  }

  /** Parses a part and then compares its CRC-32. */
  void read(ZipPart part, Set<String> namespaces, Consumer<XmlPart> parser) {
    try (PartStream stream = zip.open(part, limits)) {
      XmlPart xml = XmlPart.of(stream, namespaces, part.name(), limits.textCharacters());
      parser.accept(xml);
      xml.close();
      stream.finish();
    }
  }

  ReadLimits limits() {
    return limits;
  }
}
