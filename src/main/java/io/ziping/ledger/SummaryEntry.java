package io.ziping.ledger;

/** An output of a unit as last published. {@code fingerprint}: hash of all that went into it. */
public record SummaryEntry(String fingerprint, String result) {}
