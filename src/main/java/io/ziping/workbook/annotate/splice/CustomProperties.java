package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.splice.XmlTokens.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The custom document properties; those of others stay. */
final class CustomProperties {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
  static final String NONE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\""
          + NAMESPACE
          + "\" xmlns:vt=\""
          + TYPES
          + "\"></Properties>";

  private static final String FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

  /** A property that is there. */
  private record Known(int from, int to, String id) {}

  private final Edits edits;
  private final Map<String, Known> known = new HashMap<>();
  private String prefix = "";
  private int end = -1;

  /** The lowest id that a property may have is 2. */
  private int highestId = 1;

  CustomProperties(byte[] xml) {
    edits = new Edits(xml);
    XmlScanner scanner = new XmlScanner(xml);
    while (scanner.next() != Kind.DONE) {
      if (scanner.kind() == Kind.START && scanner.depth() == 1) {
        prefix = scanner.prefix();
        end = scanner.empty() ? edits.open(scanner) : -1;
      } else if (scanner.kind() == Kind.START && scanner.named("property")) {
        property(scanner);
      } else if (scanner.kind() == Kind.END && scanner.depth() == 1) {
        end = scanner.start;
      }
    }
    if (end < 0) {
      throw new SplicingDeclined("properties without a root");
    }
  }

  private void property(XmlScanner tag) {
    int from = tag.start;
    String name = tag.get("name");
    String id = tag.get("pid");
    highestId = Math.max(highestId, number(id));
    tag.skip();
    if (name != null && id != null) {
      known.put(name, new Known(from, tag.end, id));
    }
  }

  private static int number(@Nullable String id) {
    try {
      return id == null ? 0 : Integer.parseInt(id.trim());
    } catch (NumberFormatException e) {
      throw new SplicingDeclined("a property whose id is no number");
    }
  }

  /** Sets text properties. */
  void put(Map<String, String> properties) {
    new TreeMap<>(properties)
        .forEach(
            (name, value) -> {
              Known before = known.get(name);
              if (before == null) {
                edits.insert(end, property(name, value, String.valueOf(++highestId)));
              } else {
                edits.replace(before.from(), before.to(), property(name, value, before.id()));
              }
            });
  }

  private byte[] property(String name, String value, String id) {
    ByteSink property = new ByteSink().markup("<" + prefix + "property").ascii(" fmtid=\"");
    property.ascii(FORMAT_ID).ascii("\" pid=\"").text(id).ascii("\" name=\"").text(name);
    property.ascii("\"><vt:lpwstr xmlns:vt=\"").ascii(TYPES).ascii("\">");
    property.text(XmlText.cell(value)).ascii("</vt:lpwstr>");
    return property.markup("</" + prefix + "property>").toBytes();
  }

  Consumer<ByteSink> writer() {
    return edits::apply;
  }
}
