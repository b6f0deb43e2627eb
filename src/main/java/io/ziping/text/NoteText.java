package io.ziping.text;

import io.ziping.checks.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The plain-word note that is next to a file nobody could read (…_无法读取.txt). */
public final class NoteText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private final Messages messages;
  private final FindingText findings;

  public NoteText(Messages messages) {
    this.messages = messages;
    this.findings = new FindingText(messages);
  }

  /**
   * What happened and what to do, nothing technical: a byte order mark and CRLF, so that the oldest
   * Notepad shows it; to be written as UTF-8.
   *
   * @param fileName name of the original
   * @param archive name of the .zip that it is in; empty for one that is in a folder
   * @param found why it could not be read; may be empty
   */
  public String note(String fileName, String archive, List<Finding> found) {
    boolean inside = !archive.isEmpty();
    List<String> lines = new ArrayList<>();
    lines.add(messages.get("note.title"));
    lines.add("");
    lines.add(
        inside
            ? messages.get("note.file-inside", oneLine(fileName), oneLine(archive))
            : messages.get("note.file", oneLine(fileName)));
    lines.add("");
    lines.add(messages.get("note.reason"));
    numbered(lines, reasons(found));
    lines.add("");
    lines.add(messages.get("note.todo-title"));
    numbered(lines, steps(found));
    lines.add("");
    lines.add(messages.get(inside ? "note.safe-inside" : "note.safe"));
    lines.add(messages.get(inside ? "note.end-inside" : "note.end"));
    return BYTE_ORDER_MARK + String.join(LINE_END, lines) + LINE_END;
  }

  /** The note for a file that is in a folder. */
  public String note(String fileName, List<Finding> found) {
    return note(fileName, "", found);
  }

  private Set<String> reasons(List<Finding> found) {
    Set<String> reasons = new LinkedHashSet<>();
    found.forEach(finding -> reasons.add(oneLine(findings.sentence(finding))));
    if (reasons.isEmpty()) {
      reasons.add(messages.get("note.reason.unknown"));
    }
    return reasons;
  }

  /** Steps for the finding's variant, else for its code, else those that help in most cases. */
  private Set<String> steps(List<Finding> found) {
    Set<String> steps = new LinkedHashSet<>();
    for (Finding finding : found) {
      String code = "note.todo." + finding.code();
      String variant = code + "." + finding.variant();
      if (messages.has(variant)) {
        addSteps(steps, variant);
      } else if (messages.has(code)) {
        addSteps(steps, code);
      }
    }
    if (steps.isEmpty()) {
      addSteps(steps, "note.todo");
    }
    return steps;
  }

  private void addSteps(Set<String> steps, String key) {
    steps.addAll(List.of(messages.get(key).split("\\|")));
  }

  private void numbered(List<String> lines, Set<String> items) {
    int number = 0;
    for (String item : items) {
      number++;
      lines.add("  " + messages.get("note.item", number, item));
    }
  }

  /** A name that adds no line and turns no writing around, whatever an archive calls its files. */
  public static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E]+", " ").strip();
  }
}
