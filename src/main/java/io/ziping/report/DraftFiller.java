package io.ziping.report;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.verify.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;

/** Fills a Word template once: checks its tags first, then lets poi-tl fill it. */
final class DraftFiller {

  private final String template;
  private final Stamp stamp;

  DraftFiller(String template, Stamp stamp) {
    this.template = template;
    this.stamp = stamp;
  }

  /**
   * The filled document.
   *
   * @throws BrokenTemplateException when the template has a mistake
   */
  byte[] fill(byte[] bytes, Map<String, Object> model) {
    try (XWPFTemplate document = compile(bytes)) {
      List<TemplateProblem> problems = new DraftCheck(template, model).check(document);
      if (!problems.isEmpty()) {
        throw new BrokenTemplateException(problems);
      }
      document.render(withOuterNames(model));
      CustomProperties properties =
          document.getXWPFDocument().getProperties().getCustomProperties();
      Map<String, String> ours = new LinkedHashMap<>(stamp.toProperties());
      ours.put(Seal.PROPERTY, Seal.OPEN);
      ours.forEach(
          (name, value) -> {
            if (!properties.contains(name)) {
              properties.addProperty(name, value);
            }
          });
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return Seal.close(out.toByteArray());
    } catch (BrokenTemplateException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      throw new BrokenTemplateException(
          TemplateProblem.ofFile(template, "fill-failed", message), e);
    }
  }

  /** Rows that know the names around their list as well: poi-tl would leave those empty. */
  private static Map<String, Object> withOuterNames(Map<String, Object> model) {
    Map<String, Object> values = new LinkedHashMap<>(model);
    values.replaceAll(
        (name, value) ->
            value instanceof List<?> rows
                ? rows.stream().map(row -> withOuterNames(row, model)).toList()
                : value);
    return values;
  }

  private static Object withOuterNames(Object row, Map<String, Object> outer) {
    if (!(row instanceof Map<?, ?> own)) {
      return row;
    }
    Map<Object, Object> all = new LinkedHashMap<>(outer);
    all.putAll(own);
    return all;
  }

  private XWPFTemplate compile(byte[] bytes) {
    // Names and paths only: the default expressions look up maps and call nothing.
    ConfigureBuilder builder = Configure.builder().useDefaultEL(true);
    DraftModel.TABLES.forEach(name -> builder.bind(name, new LoopRowTableRenderPolicy()));
    try {
      return XWPFTemplate.compile(new ByteArrayInputStream(bytes), builder.build());
    } catch (RuntimeException e) {
      throw new BrokenTemplateException(TemplateProblem.ofFile(template, "not-a-document"), e);
    }
  }
}
