package io.ziping.ledger;

import io.ziping.season.Submission;
import java.time.Instant;

/**
 * A submission with where its bytes came from.
 *
 * @param content SHA-256 of its bytes
 * @param arrived when these bytes were assessed first; scoring them again by other rules changes
 *     nothing
 */
public record HandedIn(FilePlace place, Submission submission, String content, Instant arrived) {}
