package io.ziping.workbook.annotate.splice;

/**
 * Thrown inside this package when a workbook holds something that must not be spliced; caught at
 * its door, logged, and the next writer is asked. Carries no stack: such files are ordinary.
 */
final class SplicingDeclined extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SplicingDeclined(String reason) {
    super(reason, null, false, false);
  }
}
