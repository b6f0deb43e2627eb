package io.ziping.ledger;

/** The ledger could not be read or written; nothing was changed. Worth another try later. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
    super(message, cause);
  }
}
