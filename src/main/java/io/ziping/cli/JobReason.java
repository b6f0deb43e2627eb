package io.ziping.cli;

import io.ziping.text.Messages;

/** Why a file waits or was put aside, in words for people. */
final class JobReason {

  private JobReason() {}

  /** The sentence of the ledger's word; what earlier versions wrote stays as it is. */
  static String text(String word, Messages messages) {
    String key = "reason." + word;
    return messages.has(key) ? messages.get(key) : word;
  }
}
