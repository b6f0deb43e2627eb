package io.ziping.ledger;

import io.ziping.assessment.Digest;
import io.ziping.checks.Finding;
import java.util.List;

/**
 * What the ledger keeps of a judged file.
 *
 * @param resultKey key of the result's file, empty when there is none
 * @param forms what summaries show of its forms
 * @param findings about the file itself
 */
public record Answer(
    LedgerEntry entry, String resultKey, List<Digest> forms, List<Finding> findings) {
  public Answer {
    forms = List.copyOf(forms);
    findings = List.copyOf(findings);
  }
}
