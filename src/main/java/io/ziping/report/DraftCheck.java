package io.ziping.report;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Finds the tags of a Word template that stand for nothing, before anything is filled. */
final class DraftCheck {

  private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

  private static final Pattern TAG = Pattern.compile("\\{\\{[^{}()]*}}");
  private static final int MOST_SHOWN = 40;

  private final String template;
  private final Map<String, Object> model;
  private final List<TemplateProblem> problems = new ArrayList<>();
  private int tags;

  DraftCheck(String template, Map<String, Object> model) {
    this.template = template;
    this.model = model;
  }

  List<TemplateProblem> check(XWPFTemplate document) {
    check(document.getElementTemplates(), model.keySet());
    document.getXWPFDocument().getParagraphs().forEach(this::checkLeftOver);
    document
        .getXWPFDocument()
        .getTables()
        .forEach(
            table ->
                table
                    .getRows()
                    .forEach(
                        row ->
                            row.getTableCells()
                                .forEach(
                                    cell -> cell.getParagraphs().forEach(this::checkLeftOver))));
    if (tags == 0) {
      problems.add(TemplateProblem.ofFile(template, "nothing-to-fill"));
    }
    return List.copyOf(problems);
  }

  /** Braces that are no tag would be printed as they are. */
  private void checkLeftOver(XWPFParagraph paragraph) {
    String rest = TAG.matcher(paragraph.getText()).replaceAll("");
    int open = rest.indexOf("{{");
    if (open >= 0) {
      String shown = rest.substring(open, Math.min(rest.length(), open + MOST_SHOWN));
      problems.add(TemplateProblem.ofFile(template, "bad-tag", shown));
    }
  }

  private void check(List<MetaTemplate> templates, Set<String> known) {
    for (MetaTemplate each : templates) {
      tags++;
      if (each instanceof BlockTemplate block) {
        String list = block.getStartMark().getTagName();
        checkName(list, block.getStartMark().getSource(), known);
        check(block.getTemplates(), inside(list, known));
      } else if (each instanceof ElementTemplate tag) {
        checkName(tag.getTagName(), tag.getSource(), known);
        boolean isPlain = tag.getSign() == null || tag.getSign() == 0;
        if (!isPlain && !DraftModel.TABLES.contains(tag.getTagName())) {
          problems.add(TemplateProblem.ofFile(template, "bad-tag", tag.getSource()));
        }
      }
    }
  }

  /** The names that hold within a list: those of its rows, and all outside. */
  private Set<String> inside(String list, Set<String> known) {
    Set<String> names = new HashSet<>(known);
    Object rows = model.get(list);
    if (rows instanceof List<?> all) {
      names.addAll(DraftModel.ROW_KEYS.getOrDefault(list, List.of()));
      all.stream().limit(1).forEach(row -> names.addAll(keys(row)));
    }
    return names;
  }

  private static Set<String> keys(Object row) {
    Set<String> keys = new HashSet<>();
    if (row instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> keys.add(String.valueOf(key)));
    }
    return keys;
  }

  private void checkName(String name, String source, Set<String> known) {
    if (!NAME.matcher(name).matches()) {
      problems.add(TemplateProblem.ofFile(template, "bad-tag", source));
    } else if (!known.contains(name)) {
      problems.add(
          TemplateProblem.ofFile(
              template, "unknown-key", source, String.join(", ", new java.util.TreeSet<>(known))));
    }
  }
}
