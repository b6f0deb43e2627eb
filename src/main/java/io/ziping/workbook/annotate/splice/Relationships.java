package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.safety.PartName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The relationships of one part, with those that are added to it. External ones stay as they are.
 */
final class Relationships {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  static final String NONE = "<Relationships xmlns=\"" + NAMESPACE + "\"></Relationships>";

  /**
   * One relationship to a part of the package.
   *
   * @param type its type's last word @param target the part's name
   */
  record Relationship(String id, String type, String target) {}

  private final String folder;
  private final Edits edits;
  private final List<Relationship> found = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private String prefix = "";
  private int end = -1;
  private boolean changed;

  /** Reads the relationships of {@code part}; of the package itself for "". */
  Relationships(String part, byte[] xml) {
    this.folder = SourcePackage.folder(part);
    this.edits = new Edits(xml);
    XmlScanner scanner = new XmlScanner(xml);
    while (scanner.next() != XmlScanner.Kind.DONE) {
      boolean start = scanner.kind() == XmlScanner.Kind.START;
      if (scanner.depth() == 1 && start) {
        prefix = scanner.prefix();
        end = scanner.empty() ? edits.open(scanner) : end;
      } else if (scanner.depth() == 1 && scanner.kind() == XmlScanner.Kind.END) {
        end = scanner.start;
      } else if (start && scanner.named("Relationship")) {
        add(scanner);
      }
    }
    if (end < 0) {
      throw new SplicingDeclined("relationships that end too early");
    }
  }

  private void add(XmlScanner tag) {
    String id = tag.get("Id");
    String type = tag.get("Type");
    String target = tag.get("Target");
    if (id != null) {
      ids.add(id);
    }
    if (id != null && type != null && target != null && !"External".equals(tag.get("TargetMode"))) {
      String word = type.substring(type.lastIndexOf('/') + 1);
      found.add(new Relationship(id, word, PartName.resolve(folder, target)));
    }
  }

  Optional<Relationship> ofType(String... types) {
    return found.stream().filter(each -> List.of(types).contains(each.type())).findFirst();
  }

  Optional<Relationship> byId(String id) {
    return found.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Adds a relationship to a part of the package and returns its id. */
  String add(String type, String target) {
    int number = ids.size() + 1;
    while (!ids.add("rId" + number)) {
      number++;
    }
    String id = "rId" + number;
    edits.insert(
        end,
        "<"
            + (prefix + "Relationship Id=\"" + id)
            + ("\" Type=\"" + type)
            + ("\" Target=\"" + relative(target) + "\"/>"));
    changed = true;
    return id;
  }

  private String relative(String target) {
    String up = "";
    String from = folder;
    while (!target.startsWith(from)) {
      up += "../";
      from = SourcePackage.folder(from.substring(0, from.length() - 1));
    }
    return up + target.substring(from.length());
  }

  boolean changed() {
    return changed;
  }

  Consumer<ByteSink> writer() {
    return edits::apply;
  }
}
