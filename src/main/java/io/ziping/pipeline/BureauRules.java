package io.ziping.pipeline;

import io.ziping.bureau.BureauOutputs;
import io.ziping.checks.LibraryProject;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the finance bureau gets of all units.
 *
 * @param area what all units together are called, for example 全区
 * @param program version and words that outputs depend on
 * @param zone in which days begin
 * @param library the projects of all units, as far as one library knows them
 * @param outputs in the order in which they are written
 */
public record BureauRules(
    String area,
    String program,
    ZoneId zone,
    Supplier<List<LibraryProject>> library,
    List<BureauOutputs> outputs) {

  public BureauRules {
    outputs = List.copyOf(outputs);
  }
}
