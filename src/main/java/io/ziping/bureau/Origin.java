package io.ziping.bureau;

import java.time.LocalDate;

/**
 * Where a submission came from.
 *
 * @param path of the workbook relative to the root
 * @param sha256 of the bytes that were assessed
 * @param day on which these bytes arrived
 */
public record Origin(String path, String sha256, LocalDate day) {}
