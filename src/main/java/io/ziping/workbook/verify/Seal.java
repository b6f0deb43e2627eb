package io.ziping.workbook.verify;

import io.ziping.workbook.safety.UnreadableException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hash over everything in a result workbook but the document properties, which hold the hash
 * itself. It proves that nobody saved the file since, without a ledger; it is no signature.
 */
public final class Seal {

  /** The custom document property. */
  public static final String PROPERTY = "Ziping.Seal";

  /** What stands in the property until the workbook is sealed. */
  public static final String OPEN = "0".repeat(64);

  private static final Logger log = LoggerFactory.getLogger(Seal.class);

  private Seal() {}

  /** A workbook with {@link #OPEN} replaced by its hash; as it was when that cannot be done. */
  public static byte[] close(byte[] workbook) {
    try {
      return isZip(workbook) ? SealedZip.close(workbook) : SealedOle.close(workbook);
    } catch (IOException | UnreadableException | IndexOutOfBoundsException e) {
      log.warn("a result cannot be sealed: {}", e.toString());
      return workbook;
    }
  }

  /** The hash that the seal of these bytes must hold, lower-case hex; empty for broken bytes. */
  public static String of(byte[] workbook) {
    try {
      return isZip(workbook) ? SealedZip.hash(workbook) : SealedOle.hash(workbook);
    } catch (IOException | UnreadableException | IndexOutOfBoundsException e) {
      log.info("no seal can be computed: {}", e.toString());
      return "";
    }
  }

  private static boolean isZip(byte[] workbook) {
    return workbook.length > 1 && workbook[0] == 'P' && workbook[1] == 'K';
  }
}
