package io.ziping.report;

import io.ziping.workbook.Stamp;
import io.ziping.workbook.verify.Seal;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A workbook of lists, filled from a JXLS template that people may restyle. The template is read
 * anew each time, so that a change shows with the next one. Safe for use by several threads.
 */
public final class ListWorkbook {

  private final TemplateFile template;

  public ListWorkbook(Path template) {
    this.template = new TemplateFile(template);
  }

  /** The template's place. */
  public Path template() {
    return template.path();
  }

  /**
   * The filled workbook (.xlsx), stamped as ours and sealed.
   *
   * @param values by the names that the template may ask for; text, BigDecimal, Integer or null
   * @param lists rows by the list's name, at least one each; a row has every key of its list
   * @throws BrokenTemplateException when the template has a mistake; it lists all of them
   * @throws UncheckedIOException when the template cannot be read
   */
  public byte[] fill(
      Map<String, Object> values, Map<String, List<Map<String, Object>>> lists, Stamp stamp) {
    Map<String, String> properties = new LinkedHashMap<>(stamp.toProperties());
    properties.put(Seal.PROPERTY, Seal.OPEN);
    return Seal.close(fill(new SummaryModel(values, lists), properties));
  }

  byte[] fill(SummaryModel model, Map<String, String> properties) {
    return new TemplateFiller(template.name(), model, properties).fill(template.bytes());
  }

  /**
   * Content key of the workbook: SHA-256 (lower-case hex) over every row, the template and the
   * stamp. Same key, same workbook.
   *
   * @throws BrokenTemplateException when the template is missing or too large
   */
  public String contentKey(
      Map<String, Object> values, Map<String, List<Map<String, Object>>> lists, Stamp stamp) {
    MessageDigest digest = RowKeys.sha256();
    digest.update(RowKeys.sha256().digest(template.bytes()));
    add(digest, stamp.toProperties());
    add(digest, values);
    lists.forEach(
        (name, rows) -> {
          add(digest, Map.of(name, rows.size()));
          rows.forEach(row -> add(digest, row));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Keys and values with their lengths, so that no two different rows give the same bytes. */
  private static void add(MessageDigest digest, Map<String, ? extends Object> row) {
    new TreeMap<>(row)
        .forEach(
            (key, value) -> {
              String text = value == null ? "-" : value.getClass().getSimpleName() + value;
              byte[] bytes = (key + "=" + text).getBytes(StandardCharsets.UTF_8);
              digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
              digest.update(bytes);
            });
  }
}
