package io.ziping.workbook.read;

import io.ziping.workbook.safety.PartName;
import io.ziping.workbook.safety.ZipPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The relationships of one part. A target is only ever looked up in the same zip; external ones are
 * left out.
 */
final class Relations {

  /**
   * One relationship.
   *
   * @param type its type's last word, the same for transitional and strict files ("worksheet")
   * @param target name of the part, resolved against the source
   */
  record Relation(String id, String type, String target) {}

  private final List<Relation> relations;

  private Relations(List<Relation> relations) {
    this.relations = relations;
  }

  /** Reads the relationships of a part; of the package itself for "". None is no error. */
  static Relations of(XlsxPackage source, String part) {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Optional<ZipPart> file = source.find(folder + "_rels/" + part.substring(slash) + ".rels");
    List<Relation> relations = new ArrayList<>();
    file.ifPresent(
        entry ->
            source.read(
                entry,
                XmlPart.ANY,
                xml -> {
                  xml.root();
                  while (xml.child(1)) {
                    read(xml, folder, relations);
                  }
                }));
    return new Relations(relations);
  }

  private static void read(XmlPart xml, String folder, List<Relation> relations) {
    String id = xml.attribute("Id");
    String type = xml.attribute("Type");
    String target = xml.attribute("Target");
    if (id != null
        && type != null
        && target != null
        && !"External".equals(xml.attribute("TargetMode"))) {
      relations.add(
          new Relation(
              id, type.substring(type.lastIndexOf('/') + 1), PartName.resolve(folder, target)));
    }
  }

  /** The first relationship of a type. */
  Optional<Relation> ofType(String type) {
    return relations.stream().filter(relation -> relation.type().equals(type)).findFirst();
  }

  Optional<Relation> byId(@Nullable String id) {
    return relations.stream().filter(relation -> relation.id().equals(id)).findFirst();
  }
}
