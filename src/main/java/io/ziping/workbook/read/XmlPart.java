package io.ziping.workbook.read;

import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.UnreadableException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over one XML part. Names are compared without their prefix; elements of foreign
 * namespaces are passed over; of mc:AlternateContent the fallback is seen as if it stood there
 * alone. A document type declaration, an entity reference or too deep nesting ends the reading.
 */
final class XmlPart {

  /** SpreadsheetML, transitional and strict. */
  static final Set<String> MAIN =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");

  /** Elements of every namespace count. */
  static final Set<String> ANY = Set.of();

  private static final Set<String> RELATIONSHIPS =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships");
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";
  private static final int MAX_DEPTH = 256;

  private final XMLStreamReader reader;
  private final Set<String> namespaces;
  private final String part;
  private final long maxText;
  private int depth;
  private int rawDepth;

  private XmlPart(XMLStreamReader reader, Set<String> namespaces, String part, long maxText) {
    this.reader = reader;
    this.namespaces = namespaces;
    this.part = part;
    this.maxText = maxText;
  }

  /** Reads bytes in the encoding that they declare (UTF-8, UTF-16, Latin-1). */
  static XmlPart of(InputStream in, Set<String> namespaces, String part, long maxText) {
    try {
      return new XmlPart(XmlReaders.of(in), namespaces, part, maxText);
    } catch (XMLStreamException e) {
      throw malformed(part, e);
    }
  }

  /** The same for bytes that are all there. */
  static XmlPart of(byte[] bytes, Set<String> namespaces, String part, long maxText) {
    try {
      return new XmlPart(XmlReaders.of(bytes), namespaces, part, maxText);
    } catch (XMLStreamException e) {
      throw malformed(part, e);
    }
  }

  /** Reads decoded characters. */
  static XmlPart of(Reader in, Set<String> namespaces, String part, long maxText) {
    try {
      return new XmlPart(XmlReaders.of(in), namespaces, part, maxText);
    } catch (XMLStreamException e) {
      throw malformed(part, e);
    }
  }

  private static UnreadableException malformed(String part, XMLStreamException e) {
    return UnreadableException.damaged(
        Damage.XML, "%s: %s", part, String.valueOf(e.getMessage()).replace('\n', ' '));
  }

  /**
   * Moves to the root element; its name is {@link #name}. False when it is of a foreign namespace.
   */
  boolean root() {
    return child(0);
  }

  /**
   * Moves to the next element right below the element of that depth (the root has depth 1), passing
   * over whatever of an earlier child has not been read.
   *
   * @return false when the parent has ended
   */
  boolean child(int parent) {
    try {
      while (reader.hasNext()) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (depth == parent + 1 && isOurs()) {
            return true;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
          return false;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw malformed(part, e);
    }
  }

  private boolean isOurs() {
    return namespaces.isEmpty() || namespaces.contains(namespace());
  }

  /** Moves to the part's end; nothing is kept, but it has to be well-formed. */
  void pass() {
    try {
      while (reader.hasNext()) {
        raw();
      }
    } catch (XMLStreamException e) {
      throw malformed(part, e);
    }
  }

  /** Gives the names of elements back to the factory, so that no part has to learn them anew. */
  void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw malformed(part, e);
    }
  }

  /** Text of the current element, without that of its child elements; moves to its end. */
  String text() {
    int own = depth;
    String first = "";
    StringBuilder more = null;
    try {
      while (reader.hasNext()) {
        int event = next();
        if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
          break;
        }
        if (depth == own && isText(event)) {
          if (more == null && first.isEmpty()) {
            first = reader.getText();
          } else {
            more = more == null ? new StringBuilder(first) : more;
            more.append(reader.getText());
          }
          requireText(more == null ? first.length() : more.length());
        }
      }
    } catch (XMLStreamException e) {
      throw malformed(part, e);
    }
    return more == null ? first : more.toString();
  }

  /** Text of the current element with that of all elements inside; moves to its end. */
  String textWithin() {
    int own = depth;
    StringBuilder all = new StringBuilder();
    try {
      while (reader.hasNext()) {
        int event = next();
        if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
          break;
        }
        if (isText(event)) {
          all.append(reader.getText());
          requireText(all.length());
        }
      }
    } catch (XMLStreamException e) {
      throw malformed(part, e);
    }
    return all.toString();
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private void requireText(long length) {
    if (length > maxText) {
      throw UnreadableException.tooLarge(Limit.TEXT, length, maxText);
    }
  }

  /** The next event that counts; alternate content is made transparent here. */
  private int next() throws XMLStreamException {
    while (true) {
      int event = raw();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (isAlternative()) {
          if (reader.getLocalName().equals("Choice")) {
            skip();
          }
          continue;
        }
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (isAlternative()) {
          continue;
        }
        depth--;
      }
      return event;
    }
  }

  /** The next event of all, once it is one that may be there. */
  private int raw() throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      if (++rawDepth > MAX_DEPTH) {
        throw UnreadableException.tooLarge(Limit.DEPTH, rawDepth, MAX_DEPTH);
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      rawDepth--;
    } else if (event == XMLStreamConstants.DTD) {
      throw UnreadableException.damaged(Damage.DTD, "%s has a document type declaration", part);
    } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw UnreadableException.damaged(Damage.XML, "%s refers to an entity", part);
    }
    return event;
  }

  private boolean isAlternative() {
    return COMPATIBILITY.equals(reader.getNamespaceURI());
  }

  private void skip() throws XMLStreamException {
    int outside = rawDepth - 1;
    while (rawDepth > outside) {
      raw();
    }
  }

  String name() {
    return reader.getLocalName();
  }

  String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** An attribute without a namespace. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)
          && isEmpty(reader.getAttributeNamespace(i))) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute of whatever namespace. */
  @Nullable String anyAttribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The relationship id (r:id) of the current element. */
  @Nullable String relationship() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("id")
          && RELATIONSHIPS.contains(String.valueOf(reader.getAttributeNamespace(i)))) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Whether an xsd:boolean attribute is there and true. */
  boolean flag(String name) {
    String value = attribute(name);
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
