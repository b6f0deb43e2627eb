package io.ziping.workbook.annotate.splice;

import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.logging.log4j.LogManager;
import org.apache.xmlbeans.XmlObject;

/**
 * Validates parts against the schemas of SpreadsheetML, from POI's full schema jar. It has a class
 * loader of its own: the product runs with the small jar, and must be tested with it.
 */
final class SchemaCheck {

  /** Where the build puts the jar. */
  private static final Path JAR = Path.of("target/schemas/poi-ooxml-full.jar");

  private static final String PACKAGE = "org.openxmlformats.schemas.spreadsheetml.x2006.main.";
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "worksheet", "WorksheetDocument",
          "workbook", "WorkbookDocument",
          "styleSheet", "StyleSheetDocument",
          "comments", "CommentsDocument");

  /** Excel writes xml:space on texts, and the schema has forgotten it. */
  private static final String SPACE = "space@http://www.w3.org/XML/1998/namespace";

  private final ClassLoader loader;

  private SchemaCheck(ClassLoader loader) {
    this.loader = loader;
  }

  /** Empty when the build has not put the schemas in place. */
  static Optional<SchemaCheck> open() throws MalformedURLException {
    if (!Files.exists(JAR)) {
      return Optional.empty();
    }
    URL[] jars = {
      JAR.toUri().toURL(),
      XmlObject.class.getProtectionDomain().getCodeSource().getLocation(),
      LogManager.class.getProtectionDomain().getCodeSource().getLocation()
    };
    return Optional.of(
        new SchemaCheck(new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())));
  }

  /** What the schema says of a part, without places; nothing for parts it does not know. */
  Collection<String> errors(String xml) {
    String document = null;
    for (Map.Entry<String, String> entry : DOCUMENTS.entrySet()) {
      if (xml.matches("(?s).{0,400}?<([\\w]+:)?" + entry.getKey() + "[\\s>].*")) {
        document = entry.getValue();
        break;
      }
    }
    return document == null ? List.of() : validate(document, xml);
  }

  private Collection<String> validate(String document, String xml) {
    try {
      Object factory = loader.loadClass(PACKAGE + document).getField("Factory").get(null);
      Method parse = factory.getClass().getMethod("parse", String.class);
      Object parsed = parse.invoke(factory, xml.replaceFirst("^\uFEFF", ""));
      Class<?> optionsType = loader.loadClass("org.apache.xmlbeans.XmlOptions");
      Object options = optionsType.getConstructor().newInstance();
      List<Object> errors = new ArrayList<>();
      optionsType.getMethod("setErrorListener", Collection.class).invoke(options, errors);
      loader
          .loadClass("org.apache.xmlbeans.XmlObject")
          .getMethod("validate", optionsType)
          .invoke(parsed, options);
      TreeSet<String> texts = new TreeSet<>();
      for (Object error : errors) {
        String text = String.valueOf(error.getClass().getMethod("getMessage").invoke(error));
        if (!text.contains(SPACE)) {
          texts.add(text);
        }
      }
      return texts;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
