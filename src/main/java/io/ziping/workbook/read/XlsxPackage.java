package io.ziping.workbook.read;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.PartStream;
import io.ziping.workbook.safety.ZipDirectory;
import io.ziping.workbook.safety.ZipPart;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The parts of an OOXML package; large ones are inflated while they are parsed. */
final class XlsxPackage {

  private final ZipDirectory zip;
  private final ReadLimits limits;

  XlsxPackage(FileBytes file, ReadLimits limits) {
    this.limits = limits;
    zip = file.zip(limits);
  }

  Optional<ZipPart> find(String name) {
    return zip.find(name);
  }

  /** Parses a part; small ones after its CRC-32 was compared, others before. */
  void read(ZipPart part, Set<String> namespaces, Consumer<XmlPart> parser) {
    if (ZipDirectory.isSmall(part)) {
      byte[] whole = zip.read(part, limits);
      XmlPart xml = XmlPart.of(whole, namespaces, part.name(), limits.textCharacters());
      parser.accept(xml);
      xml.close();
      return;
    }
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
