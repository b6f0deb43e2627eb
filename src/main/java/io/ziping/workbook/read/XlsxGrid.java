package io.ziping.workbook.read;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.read.Relations.Relation;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.UnreadableException;
import io.ziping.workbook.safety.ZipPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads an OOXML workbook with the own StAX reader: only the parts that grids need, each inflated
 * once. Themes, drawings, core properties and the like are never opened, so their faults don't
 * matter. Uses no POI class.
 */
final class XlsxGrid {

  private static final Set<String> TEXT_PROPERTIES = Set.of("lpwstr", "lpstr", "bstr");
  private static final int MAX_PROPERTIES = 1000;

  /** A sheet as the workbook part lists it. */
  private record Tab(String name, boolean hidden, @Nullable String relation) {}

  private final XlsxPackage source;
  private final List<Tab> tabs = new ArrayList<>();
  private boolean date1904;

  private XlsxGrid(XlsxPackage source) {
    this.source = source;
  }

  /**
   * Reads a package.
   *
   * @param wanted whose cells are kept, by the sheet's name; the others are parsed only
   * @throws UnreadableException when it is damaged, too large, or no workbook
   */
  static WorkbookGrid read(FileBytes file, ReadLimits limits, Predicate<String> wanted) {
    return new XlsxGrid(new XlsxPackage(file, limits)).read(new GridBudget(limits), wanted);
  }

  /**
   * Custom document properties of any OOXML package.
   *
   * @throws UnreadableException when it is none
   */
  static Map<String, String> properties(byte[] bytes, ReadLimits limits) {
    XlsxGrid grid = new XlsxGrid(new XlsxPackage(FileBytes.of(bytes), limits));
    return grid.properties(Relations.of(grid.source, ""));
  }

  private WorkbookGrid read(GridBudget budget, Predicate<String> wanted) {
    Relations top = Relations.of(source, "");
    String main = top.ofType("officeDocument").map(Relation::target).orElse("xl/workbook.xml");
    source.read(required(main), XmlPart.MAIN, this::readWorkbook);
    Relations relations = Relations.of(source, main);
    SharedStrings strings = new SharedStrings();
    part(relations, "sharedStrings")
        .ifPresent(
            part -> source.read(part, XmlPart.MAIN, xml -> strings.read(xml, source.limits())));
    Styles styles = new Styles();
    part(relations, "styles").ifPresent(part -> source.read(part, XmlPart.MAIN, styles::read));
    SheetPart.Context context = new SheetPart.Context(strings, styles, date1904);
    List<SheetGrid> sheets = new ArrayList<>();
    for (Tab tab : tabs) {
      SheetBuilder sheet = new SheetBuilder(tab.name(), tab.hidden(), budget);
      Optional<ZipPart> part = worksheet(relations, tab);
      if (part.isPresent() && wanted.test(tab.name())) {
        readSheet(part.get(), sheet, context);
      } else if (part.isPresent()) {
        source.read(part.get(), XmlPart.ANY, XmlPart::pass);
      }
      sheets.add(sheet.build());
    }
    return new WorkbookGrid(sheets, properties(top));
  }

  private Map<String, String> properties(Relations top) {
    Map<String, String> properties = new LinkedHashMap<>();
    part(top, "custom-properties")
        .ifPresent(part -> source.read(part, XmlPart.ANY, xml -> readProperties(xml, properties)));
    return properties;
  }

  private ZipPart required(String name) {
    return source
        .find(name)
        .orElseThrow(() -> UnreadableException.damaged(Damage.PARTS, "no part %s", name));
  }

  private Optional<ZipPart> part(Relations relations, String type) {
    return relations.ofType(type).flatMap(relation -> source.find(relation.target()));
  }

  private void readWorkbook(XmlPart xml) {
    if (!xml.root() || !xml.name().equals("workbook")) {
      String name = xml.namespace().contains("wordprocessingml") ? "word" : "ooxml";
      throw new UnreadableException(new ReadResult.WrongFormat(name));
    }
    while (xml.child(1)) {
      if (xml.name().equals("workbookPr")) {
        date1904 = xml.flag("date1904");
      } else if (xml.name().equals("sheets")) {
        while (xml.child(2)) {
          if (xml.name().equals("sheet")) {
            String name = xml.attribute("name");
            String state = xml.attribute("state");
            boolean hidden = state != null && !state.equals("visible");
            tabs.add(new Tab(name == null ? "" : name, hidden, xml.relationship()));
          }
        }
      }
    }
  }

  /** Chart sheets, dialogs, macro sheets and Basic modules have a tab and no cells for a form. */
  private Optional<ZipPart> worksheet(Relations relations, Tab tab) {
    return relations
        .byId(tab.relation())
        .filter(relation -> relation.type().equals("worksheet"))
        .map(relation -> required(relation.target()));
  }

  private void readSheet(ZipPart part, SheetBuilder sheet, SheetPart.Context context) {
    source.read(part, XmlPart.MAIN, xml -> new SheetPart(xml, sheet, context).read());
    Relations own = Relations.of(source, part.name());
    part(own, "comments")
        .ifPresent(found -> source.read(found, XmlPart.MAIN, xml -> readComments(xml, sheet)));
  }

  private static void readComments(XmlPart xml, SheetBuilder sheet) {
    xml.root();
    while (xml.child(1)) {
      if (xml.name().equals("commentList")) {
        while (xml.child(2)) {
          String reference = xml.attribute("ref");
          if (reference != null) {
            CellAddress address = CellAddress.parse(reference);
            sheet.comment(address.row(), address.column());
          }
        }
      }
    }
  }

  private static void readProperties(XmlPart xml, Map<String, String> properties) {
    xml.root();
    while (xml.child(1)) {
      String name = xml.attribute("name");
      while (xml.child(2)) {
        if (name != null
            && TEXT_PROPERTIES.contains(xml.name())
            && properties.size() < MAX_PROPERTIES) {
          properties.putIfAbsent(name, EscapedText.decode(xml.text()));
        }
      }
    }
  }
}
