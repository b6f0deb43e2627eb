package io.ziping.pipeline;

import io.ziping.report.ReportElements;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;

/** All that a unit's outputs are made of. */
public record UnitFacts(UnitSeason season, UnitRules rules, ReportElements elements) {}
