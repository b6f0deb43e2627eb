package io.ziping.ledger;

/** The ledger could not be read or written; nothing was changed. Worth another try later. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
