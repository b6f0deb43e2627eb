package io.ziping.workbook.read;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The text of an HTML element as it is seen: spaces folded, a line break for br and blocks. */
final class HtmlText {

  private HtmlText() {}

  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            append(text, words.getWholeText());
          } else if (isBreak(node, depth)) {
            endLine(text, node.normalName().equals("br"));
          }
        },
        element);
    return text.toString().strip();
  }

  private static boolean isBreak(Node node, int depth) {
    return node.normalName().equals("br")
        || depth > 0 && node instanceof Element inner && inner.isBlock();
  }

  private static void append(StringBuilder text, String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00a0';
      if (!space) {
        text.append(c);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) > ' ') {
        text.append(' ');
      }
    }
  }

  private static void endLine(StringBuilder text, boolean always) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (always || end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }
}
