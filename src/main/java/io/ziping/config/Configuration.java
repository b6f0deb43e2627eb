package io.ziping.config;

import io.ziping.measure.Lexicon;
import io.ziping.rulepack.RulePacks;
import io.ziping.season.DeviationCategories;
import io.ziping.season.LibraryLabels;
import io.ziping.workbook.FormLabels;
import java.nio.file.Path;

/**
 * A configuration folder: {@code ziping.yaml}, {@code labels.yaml}, {@code deviation.yaml}, {@code
 * rule-packs/*.yaml}. Either all of it was understood, or everything that is wrong is known.
 */
public sealed interface Configuration permits Configuration.Loaded, ConfigProblems {

  /** Reads all files of a folder. */
  static Configuration load(Path folder) {
    return ConfigFiles.read(folder).load();
  }

  /**
   * Every file was understood.
   *
   * @param folder absolute
   * @param words which words are read by: eight hex digits of the hash of labels.yaml
   */
  record Loaded(
      Path folder,
      String words,
      Settings settings,
      FormLabels formLabels,
      Lexicon lexicon,
      LibraryLabels libraryLabels,
      RulePacks rulePacks,
      DeviationCategories deviationCategories)
      implements Configuration {}
}
