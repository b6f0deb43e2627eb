package io.ziping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.rulepack.CheckCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of projects (清单) is told as one and is no form; a form with that word in its title is. */
class ProjectListTest {

  @Test
  void aListIsCalledOne(@TempDir Path scratch) {
    FilePairs.Found found = FilePairs.projectLists(scratch);

    assertThat(found.trigger()).extracting(Finding::code).contains(CheckCode.F04);
    assertThat(found.nearMiss()).extracting(Finding::code).doesNotContain(CheckCode.F04);
  }
}
