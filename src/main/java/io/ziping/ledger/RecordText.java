package io.ziping.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ziping.assessment.FormRecord;
import io.ziping.checks.Finding;
import java.util.List;

/** Form records and findings as text between two processes of one version of the program. */
public final class RecordText {

  private RecordText() {}

  public static String of(List<?> digestsOrFindings) {
    return LedgerJson.write(digestsOrFindings);
  }

  public static List<FormRecord> records(String text) {
    return read(text, FormRecord.class);
  }

  public static List<Finding> findings(String text) {
    return read(text, Finding.class);
  }

  private static <T> List<T> read(String text, Class<T> type) {
    try {
      return LedgerJson.readList(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no answer of this program", e);
    }
  }
}
