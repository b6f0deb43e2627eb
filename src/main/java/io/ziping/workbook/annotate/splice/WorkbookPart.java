package io.ziping.workbook.annotate.splice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The workbook part: its tabs, and the result sheet put in front of them. Everything that counts
 * sheets by their place moves along: the shown tab and the names that belong to one sheet.
 */
final class WorkbookPart {

  /** Excel's own limit for ids; beyond it a new one cannot be chosen safely. */
  private static final int MOST_ID = 65_533;

  /** A sheet as the workbook lists it. */
  record Tab(String name, String relationship) {}

  private final Edits edits;
  private final List<Tab> tabs = new ArrayList<>();
  private final Map<Integer, String> printAreas = new HashMap<>();
  private boolean strict;
  private String prefix = "";
  private @Nullable String relationPrefix;
  private int sheetsStart = -1;
  private int sheetsEnd = -1;
  private int behindSheets;
  private int namesEnd = -1;
  private int highestId;
  private boolean viewed;

  WorkbookPart(byte[] xml) {
    edits = new Edits(xml);
    XmlScanner scanner = new XmlScanner(xml);
    while (scanner.next() != XmlScanner.Kind.DONE) {
      if (scanner.kind() == XmlScanner.Kind.START) {
        start(scanner);
      } else if (scanner.kind() == XmlScanner.Kind.END && scanner.depth() == 2) {
        end(scanner);
      }
    }
    if (sheetsEnd < 0 || tabs.isEmpty() || highestId > MOST_ID) {
      throw new SplicingDeclined("a workbook without a plain list of sheets");
    }
  }

  private void start(XmlScanner tag) {
    if (tag.depth() == 1) {
      if (!tag.is("workbook")) {
        throw new SplicingDeclined("no workbook part");
      }
      strict = tag.namespace().equals(Namespaces.STRICT_MAIN);
      prefix = tag.prefix();
    } else if (tag.depth() == 2) {
      block(tag);
    } else if (tag.depth() == 3) {
      item(tag);
    }
  }

  private void block(XmlScanner tag) {
    if (tag.is("sheets")) {
      relationPrefix =
          tag.namespaces().prefixOf(Namespaces.RELATIONSHIPS, Namespaces.STRICT_RELATIONSHIPS);
      sheetsStart = tag.end;
      if (!viewed) {
        // The result sheet says how it is looked at, in the first view of the workbook.
        String views = "<%1$sbookViews><%1$sworkbookView/></%1$sbookViews>".formatted(prefix);
        edits.insert(tag.start, views);
      }
    } else if (tag.is("bookViews")) {
      viewed = true;
    } else if (tag.is("definedNames") && tag.empty()) {
      namesEnd = edits.open(tag);
    } else if (tag.empty() && (tag.is("functionGroups") || tag.is("externalReferences"))) {
      behindSheets = tag.end;
    }
  }

  private void item(XmlScanner tag) {
    if (tag.is("sheet")) {
      String name = tag.get("name");
      String id = tag.relationship();
      tabs.add(new Tab(name == null ? "" : name, id == null ? "" : id));
      highestId = Math.max(highestId, number(tag.get("sheetId")));
    } else if (tag.is("workbookView")) {
      Map<String, String> changes = new LinkedHashMap<>();
      if (tag.attribute("activeTab")) {
        changes.put("activeTab", "0");
      }
      if (tag.attribute("firstSheet")) {
        changes.put("firstSheet", "0");
      }
      if (!changes.isEmpty()) {
        edits.retag(tag, changes);
      }
    } else if (tag.is("definedName") && tag.attribute("localSheetId")) {
      int sheet = number(tag.get("localSheetId"));
      String moved = String.valueOf(sheet + 1);
      edits.retag(tag, Map.of("localSheetId", moved));
      if ("_xlnm.Print_Area".equals(tag.get("name"))) {
        printAreas.put(sheet, tag.content());
      }
    }
  }

  private void end(XmlScanner tag) {
    if (tag.is("sheets")) {
      sheetsEnd = tag.start;
      behindSheets = tag.end;
    } else if (tag.is("functionGroups") || tag.is("externalReferences")) {
      behindSheets = tag.end;
    } else if (tag.is("definedNames")) {
      namesEnd = tag.start;
    }
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      throw new SplicingDeclined("a sheet number that is none");
    }
  }

  /** In the order of the tabs. */
  List<Tab> tabs() {
    return tabs;
  }

  /** The area of the sheet at that place that is printed; null for all of it. */
  @Nullable String printArea(int tab) {
    return printAreas.get(tab);
  }

  /** Whether it is written in the strict variant of the format. */
  boolean strict() {
    return strict;
  }

  /** Puts a sheet before all others and shows it. */
  void addInFront(String name, String relationship, int repeatedRows) {
    edits.insert(sheetsStart, sheet(name, relationship, "", highestId + 1));
    ByteSink print = new ByteSink();
    print.markup("<" + prefix + "definedName").ascii(" name=\"_xlnm.Print_Titles\"");
    print.ascii(" localSheetId=\"0\">").text(quoted(name) + "!$1:$");
    print.number(repeatedRows).markup("</" + prefix + "definedName>");
    if (namesEnd >= 0) {
      edits.insert(namesEnd, print.toBytes());
    } else {
      ByteSink names = new ByteSink().markup("<" + prefix + "definedNames>");
      names.copy(print.toBytes()).markup("</" + prefix + "definedNames>");
      edits.insert(behindSheets, names.toBytes());
    }
  }

  /** A sheet's name in a formula: with quotes unless it can be nothing else. */
  private static String quoted(String name) {
    boolean plain = name.codePoints().allMatch(Character::isIdeographic);
    return plain ? name : "'" + name.replace("'", "''") + "'";
  }

  /** Puts a very hidden sheet behind all others. */
  void addHidden(String name, String relationship) {
    edits.insert(sheetsEnd, sheet(name, relationship, " state=\"veryHidden\"", highestId + 2));
  }

  private byte[] sheet(String name, String relationship, String state, int id) {
    ByteSink sheet = new ByteSink().markup("<" + prefix + "sheet");
    sheet.ascii(" name=\"").text(name).ascii("\" sheetId=\"").number(id).ascii("\"").ascii(state);
    if (relationPrefix == null) {
      sheet.ascii(" xmlns:r=\"").ascii(relationships()).ascii("\" r:id=\"");
    } else {
      sheet.markup(" " + relationPrefix + "id=\"");
    }
    return sheet.text(relationship).ascii("\"/>").toBytes();
  }

  private String relationships() {
    return strict ? Namespaces.STRICT_RELATIONSHIPS : Namespaces.RELATIONSHIPS;
  }

  Consumer<ByteSink> writer() {
    return edits::apply;
  }
}
