package io.ziping.workbook.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grade that a text states: 良, 等级 良, and of a list to choose from (□优 ☑良 □中 □差) the one that is
 * ticked. A list without a tick states none.
 */
final class GradeText {

  private static final String TICKS = "☑✓✔√☒■●◉✅";
  private static final String BOXES = "□☐◻○◯▢❑❒";
  private static final int LONGEST = 60;

  private final List<String> words;

  /** Takes the words for grades of {@code labels.yaml}. */
  GradeText(List<String> words) {
    this.words = words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** The grade as written, or the ticked word of a list; empty when the text states none. */
  String of(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    List<Mark> marks = marks(text);
    List<Word> found = words(text);
    List<Mark> ticks = marks.stream().filter(Mark::ticked).toList();
    if (marks.isEmpty()) {
      return found.size() <= 1 ? text : "";
    }
    if (ticks.size() != 1 || found.isEmpty()) {
      return "";
    }
    Word chosen = chosen(text, ticks.get(0), marks, found);
    return chosen == null ? "" : chosen.text();
  }

  /** Whether a text is nothing but a tick. */
  static boolean isTick(String text) {
    String plain = text.strip();
    return plain.length() == 1 && TICKS.indexOf(plain) >= 0;
  }

  /** How many different grades a text names. */
  int count(String text) {
    return text.length() > LONGEST ? 0 : words(text).size();
  }

  private record Mark(int at, boolean ticked) {}

  private record Word(int from, int to, String text) {}

  /**
   * The marks stand all before or all behind their words: a mark that begins the text stands before
   * its word. A single tick belongs to the word that it touches.
   */
  private static @Nullable Word chosen(String text, Mark tick, List<Mark> marks, List<Word> words) {
    Word before = null;
    Word after = null;
    for (Word word : words) {
      if (word.to() <= tick.at()) {
        before = word;
      } else if (after == null) {
        after = word;
      }
    }
    if (before == null || after == null) {
      return before == null ? after : before;
    }
    if (marks.size() > 1) {
      return marks.get(0).at() < words.get(0).from() ? after : before;
    }
    boolean gapBefore = isGap(text.charAt(tick.at() - 1));
    boolean gapAfter = tick.at() + 1 >= text.length() || isGap(text.charAt(tick.at() + 1));
    return gapBefore && !gapAfter ? after : before;
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || "、，,；;|/".indexOf(c) >= 0;
  }

  private static List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      boolean tick = TICKS.indexOf(text.charAt(i)) >= 0;
      if (tick || BOXES.indexOf(text.charAt(i)) >= 0) {
        marks.add(new Mark(i, tick));
      }
    }
    return marks;
  }

  private List<Word> words(String text) {
    List<Word> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      String word = wordAt(text, at);
      if (word.isEmpty()) {
        at++;
      } else {
        String same = word;
        if (found.stream().noneMatch(one -> one.text().equals(same))) {
          found.add(new Word(at, at + word.length(), word));
        }
        at += word.length();
      }
    }
    return found;
  }

  private String wordAt(String text, int at) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return word;
      }
    }
    return "";
  }
}
