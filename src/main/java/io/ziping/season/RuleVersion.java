package io.ziping.season;

/**
 * What a result was assessed by, as the ledger keeps it: "pack@hash/year/library/program".
 *
 * @param pack name and content hash of the rule pack
 * @param year that the season asks for
 * @param library version of the unit's project library, or why there is none
 * @param program version of the program and of the words it reads by
 */
public record RuleVersion(String pack, String year, String library, String program) {

  /** Takes a text apart; what is missing in it is empty. */
  public static RuleVersion of(String rules) {
    int year = rules.indexOf('/');
    int library = year < 0 ? -1 : rules.indexOf('/', year + 1);
    int program = rules.lastIndexOf('/');
    if (year < 0 || library < 0 || program <= library) {
      return new RuleVersion(rules, "", "", "");
    }
    return new RuleVersion(
        rules.substring(0, year),
        rules.substring(year + 1, library),
        rules.substring(library + 1, program),
        rules.substring(program + 1));
  }

  /**
   * Whether another rule pack, year or program assessed it; the library is the unit's own matter.
   */
  public boolean hasOtherRulesThan(RuleVersion now) {
    return !pack.equals(now.pack) || !year.equals(now.year) || !program.equals(now.program);
  }

  @Override
  public String toString() {
    return pack + "/" + year + "/" + library + "/" + program;
  }
}
