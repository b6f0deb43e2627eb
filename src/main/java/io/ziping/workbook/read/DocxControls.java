package io.ziping.workbook.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fields that people tick, choose or fill show: content controls of today, and the form
 * fields of older documents. Both keep their state beside the text.
 */
final class DocxControls {

  /** A control that shows “click here”, which nobody has filled. */
  static final String PLACEHOLDER = "\0";

  private DocxControls() {}

  /**
   * What the properties of a control say of its content: ☑ or □ for a check box, {@link
   * #PLACEHOLDER} for one that waits; empty for all others.
   */
  static String ofControl(XmlPart xml, int depth) {
    String state = "";
    while (xml.child(depth)) {
      if (xml.name().equals("checkbox")) {
        state = "□";
        while (xml.child(depth + 1)) {
          if (xml.name().equals("checked") && isOn(xml)) {
            state = "☑";
          }
        }
      } else if (xml.name().equals("showingPlcHdr") && isOn(xml) && state.isEmpty()) {
        state = PLACEHOLDER;
      }
    }
    return state;
  }

  /** The value of an on-off element. */
  static boolean isOn(XmlPart xml) {
    String value = xml.anyAttribute("val");
    return value == null || !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /** ☑ or □ for a check box, the chosen entry of a list; null for a text field. */
  static @Nullable String ofFormField(XmlPart xml, int depth) {
    String state = null;
    while (xml.child(depth)) {
      if (xml.name().equals("checkBox")) {
        boolean marked = false;
        Boolean checked = null;
        while (xml.child(depth + 1)) {
          if (xml.name().equals("default")) {
            marked = isOn(xml);
          } else if (xml.name().equals("checked")) {
            checked = isOn(xml);
          }
        }
        state = (checked == null ? marked : checked) ? "☑" : "□";
      } else if (xml.name().equals("ddList")) {
        state = chosen(xml, depth + 1);
      }
    }
    return state;
  }

  private static String chosen(XmlPart xml, int depth) {
    List<String> entries = new ArrayList<>();
    int first = 0;
    int result = -1;
    while (xml.child(depth)) {
      String value = xml.anyAttribute("val");
      switch (xml.name()) {
        case "listEntry" -> entries.add(value == null ? "" : DocxDocument.clean(value));
        case "default" -> first = XmlNumber.within(value, 0, 1000);
        case "result" -> result = XmlNumber.within(value, 0, 1000);
        default -> {}
      }
    }
    int index = result < 0 ? first : result;
    return index < entries.size() ? entries.get(index) : "";
  }
}
