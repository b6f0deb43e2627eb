package io.ziping.workbook.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.UnreadableException;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/** Makes the StAX readers; none of them follows a document type or an entity anywhere. */
final class XmlReaders {

  private static final XMLInputFactory FACTORY = factory();

  private XmlReaders() {}

  private static XMLInputFactory factory() {
    // Made by name, not looked up: no other StAX library on the class path can take its place.
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw UnreadableException.damaged(Damage.DTD, "external entity %s", systemId);
        });
    return factory;
  }

  static XMLStreamReader of(InputStream in) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(in);
  }

  /** For bytes that are all there: they are not copied into a buffer first. */
  static XMLStreamReader of(byte[] bytes) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(new Stax2ByteArraySource(bytes, 0, bytes.length));
  }

  static XMLStreamReader of(Reader in) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(in);
  }
}
