package io.ziping.pipeline;

import io.ziping.ledger.FilePlace;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which folder is a unit's.
 *
 * @param depth 1 for folders directly below the root; a file that is higher belongs to the folder
 *     it is in
 * @param name matches a unit folder's name; its group {@code unit}, if it has one, is the unit's
 *     name (01 漕河镇 is 漕河镇)
 */
public record UnitRule(int depth, Pattern name) {

  /** Folders directly below the root; a number before the name is not part of it. */
  public static UnitRule standard() {
    return new UnitRule(1, Pattern.compile("[\\d\\s\\p{P}]*(?<unit>.*)"));
  }

  /** The unit's folder, relative to the root, of a file's relative path; empty for the root. */
  public String folderOf(String path) {
    String file = FilePlace.fileOf(path);
    int end = -1;
    for (int i = 0; i < depth; i++) {
      int next = file.indexOf('/', end + 1);
      if (next < 0 || ResultFolders.isNamed(file.substring(end + 1, next))) {
        break;
      }
      end = next;
    }
    return end < 0 ? "" : file.substring(0, end);
  }

  /** The unit's name as outputs show it. */
  public String nameOf(String folderName) {
    Matcher matcher = name.matcher(folderName);
    if (!matcher.matches() || !name.pattern().contains("(?<unit>")) {
      return folderName;
    }
    String unit = matcher.group("unit");
    return unit == null || unit.isBlank() ? folderName : unit.strip();
  }

  /** Whether a folder of this name, at the units' depth, is a unit's. */
  public boolean isUnit(String folderName) {
    return name.matcher(folderName).matches() && !ResultFolders.isNamed(folderName);
  }
}
