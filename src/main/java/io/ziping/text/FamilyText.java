package io.ziping.text;

import io.ziping.form.EvaluationForm.Layout;
import io.ziping.form.Recognition.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which layout a form was taken for and why, in words. */
public final class FamilyText {

  private final Messages messages;

  public FamilyText(Messages messages) {
    this.messages = messages;
  }

  /** The family's name; its key where nobody named it. */
  public String name(String family) {
    String key = "family." + family;
    return messages.has(key) ? messages.get(key) : family;
  }

  /** The family with its confidence first, then what it was told by and what is missing. */
  public List<String> lines(Layout layout) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.get(
            "reading.family",
            name(layout.family()),
            layout.family(),
            layout.recognition().confidence()));
    if (layout.recognition().guessed()) {
      lines.add(messages.get("reading.family.guessed"));
    }
    if (!layout.scored()) {
      lines.add(messages.get("reading.family.not-scored"));
    }
    lines.add(messages.get("reading.family.found", anchors(layout.recognition().found())));
    if (!layout.recognition().missing().isEmpty()) {
      lines.add(messages.get("reading.family.missing", anchors(layout.recognition().missing())));
    }
    return lines;
  }

  /** One label can be the mark of several things; it is named once. */
  private String anchors(List<Anchor> anchors) {
    return anchors.stream()
        .map(this::anchor)
        .distinct()
        .collect(Collectors.joining(messages.get("reading.and")));
  }

  private String anchor(Anchor anchor) {
    String special = "anchor." + anchor.key();
    boolean named = anchor.label().isEmpty() || anchor.key().endsWith("-says");
    String name = named && messages.has(special) ? messages.get(special) : anchor.label();
    String cell = anchor.cell() == null ? "" : anchor.cell().spelled();
    return messages.get("reading.anchor", name.replaceAll("\\s+", ""), cell).strip();
  }
}
