package io.ziping.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.workbook.safety.FileKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every kind of file that is no workbook has a sentence of its own on what to do. */
class FileKindTextTest {

  /** Read, or told by what is broken in them. */
  private static final Set<FileKind> TOLD_OTHERWISE =
      EnumSet.of(
          FileKind.XLSX,
          FileKind.XLS,
          FileKind.ENCRYPTED,
          FileKind.BROKEN_ZIP,
          FileKind.BROKEN_OLE,
          // read as forms; where only workbooks are read, all three are "word"
          FileKind.DOCX,
          FileKind.DOC,
          FileKind.WORD_XML);

  @Test
  void eachKindIsAnsweredInBothLanguages() {
    for (Messages messages : new Messages[] {Messages.chinese(), new Messages(Locale.ENGLISH)}) {
      Set<String> silent = new TreeSet<>();
      for (FileKind kind : FileKind.values()) {
        if (!TOLD_OTHERWISE.contains(kind) && !messages.has("finding.F02." + kind.key())) {
          silent.add(kind.key());
        }
      }
      assertThat(silent).isEmpty();
      assertThat(messages.has("finding.F01.encrypted")).isTrue();
      assertThat(messages.has("finding.F02.word")).isTrue();
    }
  }
}
