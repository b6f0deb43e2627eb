package io.ziping.checks.basics;

import io.ziping.checks.TextQuotes;
import io.ziping.measure.Lexicon;
import io.ziping.measure.WordList;
import java.util.List;

/** Short and long names of one organisation, held against each other. */
final class OrganisationName {

  private final List<String> beginnings;
  private final List<String> endings;

  OrganisationName(Lexicon lexicon) {
    this.beginnings = lexicon.words(WordList.ORGANISATION_BEGINNINGS);
    this.endings = lexicon.words(WordList.ORGANISATION_ENDINGS);
  }

  /**
   * What distinguishes a short name from others: without the level before it and the kind behind
   * it; empty when it doesn't look like an organisation's name.
   */
  String core(String name) {
    String letters = TextQuotes.lettersOf(name);
    String core = "";
    for (String ending : endings) {
      if (letters.endsWith(ending)) {
        String rest = letters.substring(0, letters.length() - ending.length());
        core = core.isEmpty() || rest.length() < core.length() ? rest : core;
      }
    }
    for (String beginning : beginnings) {
      if (core.startsWith(beginning)) {
        return core.substring(beginning.length());
      }
    }
    return core;
  }

  /** Whether all characters of a core stand in a longer name, in their order. */
  static boolean isShortFor(String core, String name) {
    String letters = TextQuotes.lettersOf(name);
    int from = 0;
    for (int i = 0; i < core.length(); i++) {
      from = letters.indexOf(core.charAt(i), from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }
}
