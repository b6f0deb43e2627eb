package io.ziping.workbook.detect;

import io.ziping.form.NameHints;
import io.ziping.form.NameHints.Hint;
import io.ziping.form.NameHints.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what names of sheets, files and folders say about whose form it is. */
final class NameHintReader {

  private static final int LONGEST = 200;
  private static final int SHORTEST_PROJECT = 3;
  private static final int UNIT_CODE = 3;

  /**
   * 13060923P000000000001, 51092324T000010263357: long, and not of digits alone unless very long.
   */
  private static final Pattern PROJECT_CODE =
      Pattern.compile("(?<![0-9A-Za-z])(?:\\d{6,10}[A-Z]\\d{8,16}|\\d{18,24})(?![0-9A-Za-z])");

  private static final Pattern UNIT_CODE_AND_NAME =
      Pattern.compile("(?<![0-9A-Za-z])(\\d{6,9})[-—–_ ]+(?=\\p{IsHan})");
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?<!\\d{4}[-—~至到])(20\\d{2})年度?(?!\\d)");

  /** Copies are called （2） or - 副本, lists count 01. */
  private static final Pattern COUNTERS =
      Pattern.compile("[(（\\[【]\\s*\\d{1,3}\\s*[)）\\]】]|^\\s*\\d{1,3}(?=[\\s.、_\\-—]|\\p{IsHan})");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-—–+.、，,()（）\\[\\]【】《》“”]+");

  private static final Pattern TITLE_YEAR =
      Pattern.compile("^(?:(?:19|20)\\d{2}|[二〇零○一三四五六七八九]{4})年?度?|[(（\\[【][^)）\\]】]*[)）\\]】]?$");

  private final List<String> general;
  private final List<String> owners;

  /**
   * Takes words of {@code labels.yaml}.
   *
   * @param general words in names that belong to no project
   * @param owners how names of places and organisations end
   */
  NameHintReader(List<String> general, List<String> owners) {
    this.owners = List.copyOf(owners);
    this.general =
        general.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /**
   * The claims around one form.
   *
   * @param title of a form whose project has no name in its own cell, else empty
   * @param path of the file below the share's root, with "/"; only its name, or empty
   */
  NameHints of(String title, String sheet, String path) {
    List<Hint> hints = new ArrayList<>();
    String titled = title.isEmpty() ? "" : projectInTitle(title);
    if (!titled.isEmpty()) {
      hints.add(new Hint(Place.TITLE, title, "", titled, "", "", 0));
    }
    hints.add(hint(Place.SHEET, sheet));
    String[] names = path.split("/", -1);
    String file = names[names.length - 1];
    int dot = file.lastIndexOf('.');
    hints.add(hint(Place.FILE, dot > 0 ? file.substring(0, dot) : file));
    for (int i = names.length - 2; i >= 0; i--) {
      hints.add(folder(names[i], i == 0));
    }
    return new NameHints(hints);
  }

  private Hint hint(Place place, String name) {
    String text = name.length() > LONGEST ? "" : name;
    Matcher code = PROJECT_CODE.matcher(text);
    String projectCode = code.find() ? code.group() : "";
    Matcher unit = UNIT_CODE_AND_NAME.matcher(text);
    String unitCode = unit.find() ? unit.group(1) : "";
    return new Hint(place, name, projectCode, project(text), unitCode, "", year(text));
  }

  /** Only the outermost folder is a unit's. */
  private static Hint folder(String name, boolean outermost) {
    String text = name.length() > LONGEST ? "" : name;
    CodedName coded = CodedName.of(text, UNIT_CODE);
    String unit = COUNTERS.matcher(coded.name()).replaceAll("");
    unit = YEAR.matcher(unit).replaceAll("").replaceAll("^[\\s.、_\\-—]+", "").strip();
    boolean named =
        outermost && !unit.isEmpty() && unit.codePoints().anyMatch(NameHintReader::isHan);
    return new Hint(
        Place.FOLDER, name, "", "", outermost ? coded.code() : "", named ? unit : "", year(text));
  }

  /** The year that stands there, 0 for none or several. */
  private static int year(String text) {
    Matcher found = YEAR.matcher(text);
    int year = 0;
    while (found.find()) {
      int other = Integer.parseInt(found.group(1));
      if (year != 0 && year != other) {
        return 0;
      }
      year = other;
    }
    return year;
  }

  /** What is left of a name without codes, the form's title and the like; empty when too little. */
  private String project(String text) {
    String rest = PROJECT_CODE.matcher(text).replaceAll(" ");
    rest = UNIT_CODE_AND_NAME.matcher(rest).replaceAll(" ");
    rest = COUNTERS.matcher(rest).replaceAll(" ");
    for (String word : general) {
      rest = rest.replace(word, " ");
    }
    String best = "";
    for (String part : SEPARATORS.split(rest)) {
      best = part.length() > best.length() ? part : best;
    }
    boolean enough = best.codePoints().filter(NameHintReader::isHan).count() >= SHORTEST_PROJECT;
    boolean onlyYear = YEAR.matcher(best).matches();
    return enough && !onlyYear ? best : "";
  }

  /**
   * The project that a title names: 关于甲路维修的绩效自评表, 2023年度甲路维修项目支出绩效自评表. What is left of 某县项目支出绩效自评表
   * names a place and no project.
   */
  private String projectInTitle(String title) {
    String rest = title.strip().replaceAll("\\s+", "");
    String before = "";
    while (!rest.equals(before)) {
      before = rest;
      rest = TITLE_YEAR.matcher(rest).replaceFirst("");
      for (String word : general) {
        if (rest.endsWith(word)) {
          rest = rest.substring(0, rest.length() - word.length());
          break;
        }
      }
    }
    // Before a year stands whose form it is: 某区2023年度甲路维修.
    Matcher year = YEAR.matcher(rest);
    rest = year.find() ? rest.substring(year.end()) : rest;
    rest = rest.startsWith("关于") ? rest.substring(2) : rest;
    rest = rest.endsWith("的") ? rest.substring(0, rest.length() - 1) : rest;
    boolean enough = rest.codePoints().filter(NameHintReader::isHan).count() > SHORTEST_PROJECT;
    return enough && owners.stream().noneMatch(rest::endsWith) ? rest : "";
  }

  private static boolean isHan(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
