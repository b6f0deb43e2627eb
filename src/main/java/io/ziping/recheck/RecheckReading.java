package io.ziping.recheck;

import io.ziping.workbook.ReadResult;
import java.util.List;

/** What a file in the bureau's folder of re-checks turned out to be. */
public sealed interface RecheckReading {

  /** No re-check form of ours. */
  record Stranger() implements RecheckReading {}

  /** Cannot be opened; {@code why} is the reader's answer. */
  record Unreadable(ReadResult why) implements RecheckReading {}

  /** One of ours whose frame somebody took apart. */
  record Broken(RecheckRemark remark) implements RecheckReading {}

  /**
   * A re-check form.
   *
   * @param head whose it is and which version of the scores it was made from
   * @param remarks mistakes and what is missing, in the order of the rows
   * @param touched whether a person wrote anything into it
   * @param saved whether anybody saved it since the program wrote it
   */
  record Form(
      RecheckHead head,
      List<RecheckedRow> rows,
      String conclusion,
      String remark,
      String reviewer,
      String date,
      List<RecheckRemark> remarks,
      boolean touched,
      boolean saved)
      implements RecheckReading {
    public Form {
      rows = List.copyOf(rows);
      remarks = List.copyOf(remarks);
    }
  }
}
