package io.ziping.season;

import io.ziping.rulepack.RulePack;

/** All judgement that goes into a unit's summary and report; every number of it comes from YAML. */
public record UnitRules(RulePack pack, DeviationCategories categories, SpotCheckRules spotChecks) {}
