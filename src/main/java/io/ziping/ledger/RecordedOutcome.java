package io.ziping.ledger;

import io.ziping.assessment.FormRecord;
import io.ziping.checks.Finding;
import java.util.List;

/**
 * What the ledger keeps of a processed file.
 *
 * @param resultKey key of the result's file, empty when there is none
 * @param forms what summaries show of its forms
 * @param findings about the file itself
 */
public record RecordedOutcome(
    LedgerEntry entry, String resultKey, List<FormRecord> forms, List<Finding> findings) {
  public RecordedOutcome {
    forms = List.copyOf(forms);
    findings = List.copyOf(findings);
  }
}
