package io.ziping.workbook.annotate.splice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class XmlScannerTest {

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private static String tags(XmlScanner scanner) {
    StringBuilder tags = new StringBuilder();
    while (scanner.next() != XmlTokens.Kind.DONE) {
      if (scanner.kind() == XmlTokens.Kind.START) {
        tags.append(scanner.is("c") ? "main:" : "").append(scanner.localName());
        tags.append(scanner.depth()).append(scanner.empty() ? "/ " : " ");
      } else if (scanner.kind() == XmlTokens.Kind.END) {
        tags.append('-').append(scanner.localName()).append(scanner.depth()).append(' ');
      }
    }
    return tags.toString().strip();
  }

  @Test
  void tagsInRemarksTextsAndQuotesAreNone() {
    String xml =
        "<?xml version='1.0'?><?pi <b> ?><!-- <b> - -- > --><a x='<b>' y=\"/>\">"
            + "<![CDATA[<b>]]]]><q/><é:é >&lt;</é:é></a>";
    assertThat(tags(new XmlScanner(bytes(xml)))).isEqualTo("a1 q2/ é2 -é2 -a1");
  }

  @Test
  void namespacesDecideNotPrefixes() {
    String xml =
        "<x:a xmlns:x='MAIN'><x:c/><c/><y:c xmlns:y='MAIN'><y:c/></y:c><c xmlns='STRICT'/>"
            + "<x:c xmlns:x='other'/><x:c/></x:a>";
    String full = xml.replace("MAIN", Namespaces.MAIN).replace("STRICT", Namespaces.STRICT_MAIN);
    assertThat(tags(new XmlScanner(bytes(full))))
        .isEqualTo("a1 main:c2/ c2/ main:c2 main:c3/ -c2 main:c2/ c2/ main:c2/ -a1");
  }

  @Test
  void whatCannotBeFollowedIsDeclined() {
    List<byte[]> parts =
        List.of(
            "<a/>".getBytes(StandardCharsets.UTF_16),
            bytes("<?xml version='1.0' encoding='GBK'?><a/>"),
            bytes("<!DOCTYPE a><a/>"),
            bytes("<a b='"));
    for (byte[] part : parts) {
      assertThatThrownBy(() -> tags(new XmlScanner(part))).isInstanceOf(SplicingDeclined.class);
    }
  }

  /** Gives a few bytes at a time, so that the window ends anywhere. */
  private static final class Dripping extends FilterInputStream {
    private final Random random;

    Dripping(byte[] bytes, long seed) {
      super(new ByteArrayInputStream(bytes));
      random = new Random(seed);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(length, 1 + random.nextInt(3000)));
    }
  }

  @Test
  void aSlidingWindowCopiesEveryByteAndSeesEveryTag() {
    StringBuilder xml = new StringBuilder("<a xmlns='" + Namespaces.MAIN + "'>");
    Random random = new Random(7);
    while (xml.length() < 1_500_000) {
      xml.append("<c r='").append("x".repeat(random.nextInt(40))).append("'><!--<c>-->");
      int most = random.nextInt(50) == 0 ? 90_000 : 30;
      xml.append("文字".repeat(random.nextInt(most))).append("</c>");
    }
    byte[] part = bytes(xml.append("</a>").toString());
    CRC32 whole = new CRC32();
    whole.update(part);
    String expected = tags(new XmlScanner(part));
    for (int seed = 0; seed < 4; seed++) {
      CRC32 crc = new CRC32();
      ByteSink out = new ByteSink((copied, length) -> crc.update(copied, 0, length));
      XmlEditor editor = new XmlEditor(new Dripping(part, seed), part.length, out);
      assertThat(tags(editor)).isEqualTo(expected);
      editor.copyTo(editor.end);
      out.flush();
      assertThat(crc.getValue()).isEqualTo(whole.getValue());
    }
  }
}
