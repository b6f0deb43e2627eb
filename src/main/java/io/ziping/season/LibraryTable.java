package io.ziping.season;

import java.util.Map;
import java.util.Set;

/**
 * Where a sheet's table is.
 *
 * @param headingRow zero-based row of the headings
 * @param columns zero-based column of each field that is there
 * @param yuan money columns whose amounts are in 元
 */
record LibraryTable(int headingRow, Map<LibraryField, Integer> columns, Set<LibraryField> yuan) {

  boolean has(LibraryField field) {
    return columns.containsKey(field);
  }
}
