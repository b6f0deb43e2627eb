package io.ziping.workbook.annotate.splice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes our additions out of a touched part and tells the first place where the rest is not, byte
 * for byte, what the original holds. Knows only what may be added and which attributes may change;
 * shares no code with the writer.
 */
final class Stripper {

  private static final Pattern TOKEN =
      Pattern.compile(
          "<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[.*?]]>|<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>|[^<]+",
          Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("</?(?:[\\w.-]+:)?([\\w.-]+)");

  /** Elements that may be put in whole. */
  private static Set<String> inserted(String part) {
    if (part.endsWith(".rels")) {
      return Set.of("Relationship");
    } else if (part.endsWith(".vml")) {
      // A marked note whose box has no corners gets some.
      return Set.of("shapetype", "shape", "Anchor");
    } else if (part.startsWith("[Content_Types]")) {
      return Set.of("Override", "Default");
    } else if (part.startsWith("docProps/custom")) {
      return Set.of("property");
    } else if (part.startsWith("xl/workbook")) {
      return Set.of("sheet", "definedName", "definedNames", "bookViews");
    } else if (part.startsWith("xl/styles")) {
      return Set.of(
          "numFmts", "numFmt", "fonts", "font", "fills", "fill", "borders", "border", "cellXfs",
          "xf");
    } else if (part.startsWith("xl/comments")) {
      return Set.of("author", "comment", "r");
    }
    return part.startsWith("xl/worksheets/")
        ? Set.of(
            "row",
            "c",
            "cols",
            "col",
            "sheetPr",
            "pageSetUpPr",
            "pageSetup",
            "legacyDrawing",
            "hyperlinks",
            "hyperlink")
        : Set.of();
  }

  /** Attributes whose value may change or that may be added, by element. */
  private static final Map<String, Set<String>> CHANGED =
      Map.ofEntries(
          Map.entry("c", Set.of("s", "t")),
          Map.entry("dimension", Set.of("ref")),
          Map.entry("sheetView", Set.of("tabSelected")),
          Map.entry("pageSetUpPr", Set.of("fitToPage")),
          Map.entry("pageSetup", Set.of("fitToHeight", "fitToWidth")),
          Map.entry("workbookView", Set.of("activeTab", "firstSheet")),
          Map.entry("definedName", Set.of("localSheetId")),
          Map.entry("numFmts", Set.of("count")),
          Map.entry("fonts", Set.of("count")),
          Map.entry("fills", Set.of("count")),
          Map.entry("borders", Set.of("count")),
          Map.entry("cellXfs", Set.of("count")),
          Map.entry("Override", Set.of("ContentType")),
          Map.entry("col", Set.of("min", "max", "width", "customWidth")));

  private final String part;
  private final Set<String> inserted;
  private final List<String> before;
  private final List<String> after;
  private int at;
  private int now;

  private Stripper(String part, String before, String after) {
    this.part = part;
    this.inserted = inserted(part);
    this.before = tokens(before);
    this.after = tokens(after);
  }

  private static List<String> tokens(String xml) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(xml);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  /** Nothing when the original comes out, else where it does not. */
  static String difference(String part, String before, String after) {
    return new Stripper(part, before, after).run();
  }

  private String run() {
    while (now < after.size()) {
      String token = after.get(now);
      if (at < before.size() && token.equals(before.get(at))) {
        at++;
        now++;
      } else if (!(changed(token) || opened(token) || added(token))) {
        return part + ": " + context(after, now) + " instead of " + context(before, at);
      }
    }
    return at == before.size() ? "" : part + ": lost " + context(before, at);
  }

  /** The same tag with other values of attributes that may change. */
  private boolean changed(String token) {
    boolean corners = part.endsWith(".vml") && at > 0 && name(before.get(at - 1)).equals("Anchor");
    if (at >= before.size()
        || !corners && !withoutChanges(token).equals(withoutChanges(before.get(at)))) {
      return false;
    }
    if (name(token).equals("col")) {
      skipColumns();
      return true;
    }
    at++;
    now++;
    boolean note = token.contains("inlineStr") && !before.get(at - 1).contains("inlineStr");
    if (note) {
      skipWithin("c");
    }
    return true;
  }

  /** Passes over the pieces that one range of columns was split into. */
  private void skipColumns() {
    at++;
    while (now < after.size()
        && name(after.get(now)).equals("col")
        && (at >= before.size() || !after.get(now).equals(before.get(at)))) {
      now++;
    }
  }

  /** A tag that closed itself and now holds an addition. */
  private boolean opened(String token) {
    if (at >= before.size() || !before.get(at).endsWith("/>")) {
      return false;
    }
    String closed = token.substring(0, token.length() - 1).stripTrailing() + "/>";
    boolean same =
        withoutChanges(closed).equals(withoutChanges(before.get(at).replaceAll("\\s*/>$", "/>")));
    if (same) {
      at++;
      now++;
      skipWithin(name(token));
    }
    return same;
  }

  /** Passes over content that was added to an element, and its end tag. */
  private void skipWithin(String element) {
    while (!(after.get(now).startsWith("</") && name(after.get(now)).equals(element))) {
      now++;
    }
    boolean hadEnd = at < before.size() && after.get(now).equals(before.get(at));
    boolean selfClosed = before.get(at - 1).endsWith("/>");
    now += hadEnd && !selfClosed ? 0 : 1;
  }

  private boolean added(String token) {
    if (!token.startsWith("<") || !inserted.contains(name(token))) {
      return false;
    }
    boolean wrapsText = part.contains("comments") && name(token).equals("r");
    boolean beforeText = at < before.size() && name(before.get(at)).equals("t");
    boolean behindText =
        at > 0 && before.get(at - 1).matches("</.*|.*/>") && name(before.get(at - 1)).equals("t");
    if (wrapsText && (token.startsWith("</") ? behindText : beforeText)) {
      now++;
      return true;
    }
    if (token.startsWith("</")) {
      return false;
    }
    int depth = 0;
    do {
      String each = after.get(now++);
      if (each.startsWith("</")) {
        depth--;
      } else if (each.startsWith("<")
          && !each.endsWith("/>")
          && !each.startsWith("<!")
          && !each.startsWith("<?")) {
        depth++;
      }
    } while (depth > 0);
    return true;
  }

  private static String name(String token) {
    Matcher name = NAME.matcher(token);
    return token.startsWith("<") && name.lookingAt() ? name.group(1) : "";
  }

  private static String withoutChanges(String token) {
    String plain = token;
    for (String attribute : CHANGED.getOrDefault(name(token), Set.of())) {
      plain = plain.replaceAll("\\s+" + attribute + "\\s*=\\s*(\"[^\"]*\"|'[^']*')", "");
    }
    return plain.replaceAll("\\s+(?=/?>$)", "");
  }

  private static String context(List<String> tokens, int at) {
    return String.join(
        "", tokens.subList(Math.min(at, tokens.size()), Math.min(at + 4, tokens.size())));
  }
}
