package io.ziping.workbook.annotate.splice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BorderXmlTest {

  @Test
  void linesOnOtherSidesStay() {
    String staff =
        "<border diagonalUp=\"1\"><left style=\"thin\"/><right style=\"thin\"><color auto=\"1\"/>"
            + "</right><top/><bottom style=\"hair\"/><diagonal style=\"thin\"/></border>";
    BorderXml border = new BorderXml("", staff.getBytes(StandardCharsets.UTF_8));
    assertThat(border.with("T", "thick", "FFB42318"))
        .isEqualTo(staff.replace("<top/>", "<top style=\"thick\"><color rgb=\"FFB42318\"/></top>"));
  }

  @Test
  void withoutChildren() {
    BorderXml border = new BorderXml("x:", "<x:border/>".getBytes(StandardCharsets.UTF_8));
    assertThat(border.with("L", "thin", "FF000000"))
        .isEqualTo(
            "<x:border><x:left style=\"thin\"><x:color rgb=\"FF000000\"/></x:left></x:border>");
  }
}
