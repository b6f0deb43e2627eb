package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ziping.config.ShippedLabels;
import io.ziping.workbook.Archive;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader alone against the hostile corpus: it answers, it never throws. */
class HostileCorpusTest {

  private static final Archive.Names EVERYTHING =
      new Archive.Names() {
        @Override
        public boolean isWanted(String fileName) {
          return true;
        }

        @Override
        public boolean isPruned(String folderName) {
          return false;
        }
      };

  @TempDir private static Path scratch;
  private static HostileCorpus corpus;

  private final WorkbookReader reader =
      new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard());

  @BeforeAll
  static void make() throws IOException {
    if (corpus == null) {
      corpus = new HostileCorpus(Files.createTempDirectory("hostile"));
    }
  }

  static List<Hostile> named() throws IOException {
    make();
    return corpus.named();
  }

  @ParameterizedTest
  @MethodSource("named")
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everyHostileFileIsAnswered(Hostile file) throws IOException {
    Path copy = Files.write(scratch.resolve("copy"), file.bytes());
    assertThat(reader.read(copy)).isNotNull();
    if (Archive.isNamed(file.name())
        && Archive.open(file.bytes(), EVERYTHING, ReadLimits.standard())
            instanceof Archive.Opened opened) {
      for (Archive.Member member : opened.archive().members()) {
        if (opened.archive().read(member) instanceof Archive.Bytes bytes) {
          assertThat(reader.read(bytes.array())).isNotNull();
        }
      }
    }
  }

  @Test
  void mutantsAreAnsweredAndNoneHarmsTheNextGoodFile() throws IOException {
    List<String> slow = new ArrayList<>();
    Path copy = scratch.resolve("mutant");
    for (Hostile mutant : corpus.mutants()) {
      Files.write(copy, mutant.bytes());
      long begun = System.nanoTime();
      assertThatCode(() -> assertThat(reader.read(copy)).isNotNull())
          .as(mutant.name())
          .doesNotThrowAnyException();
      if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(10)) {
        slow.add(mutant.name());
      }
    }
    assertThat(slow).isEmpty();
    assertThat(reader.read(corpus.good())).isInstanceOf(ReadResult.Forms.class);
  }
}
