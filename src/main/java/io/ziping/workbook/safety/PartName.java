package io.ziping.workbook.safety;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Names of parts inside a package; they never leave it, whatever a relationship says. */
public final class PartName {

  private PartName() {}

  /**
   * What a relationship's target names.
   *
   * @param folder of the part that the relationship belongs to, ending in "/", or empty
   */
  public static String resolve(String folder, String target) {
    String path = target.replace('\\', '/');
    if (path.indexOf('%') >= 0) {
      try {
        path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        path = target; // a percent sign that escapes nothing
      }
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
