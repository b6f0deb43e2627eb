package io.ziping.workbook.verify;

import io.ziping.form.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hashes as rows of the machine sheet and back:
 *
 * <pre>
 * {kind} | sheet | A1=1z141z3 B1=0k2 …   (as many rows as it takes)
 * </pre>
 */
public final class HashRows {

  /** Hashes of the cells that staff filled. */
  public static final String FORM = "cells";

  /** Hashes of our texts beside the forms. */
  public static final String BESIDE = "beside";

  /** Hashes of our comments, or of our part of them. */
  public static final String REMARKS = "remarks";

  /** Hashes of the result sheet. */
  public static final String RESULT = "result";

  /** Below the 32,767 characters that a cell holds. */
  private static final int LONGEST = 30_000;

  private HashRows() {}

  /** The rows of hashes. */
  public static List<List<String>> of(String kind, CellHashes hashes) {
    List<List<String>> rows = new ArrayList<>();
    hashes
        .sheets()
        .forEach(
            (sheet, cells) -> {
              StringBuilder text = new StringBuilder();
              for (Map.Entry<CellHashes.Place, String> cell : cells.entrySet()) {
                if (text.length() > LONGEST) {
                  rows.add(List.of(kind, sheet, text.toString()));
                  text.setLength(0);
                }
                CellRef ref = new CellRef(sheet, cell.getKey().row(), cell.getKey().column());
                text.append(text.length() == 0 ? "" : " ").append(ref.a1());
                text.append('=').append(cell.getValue());
              }
              rows.add(List.of(kind, sheet, text.toString()));
            });
    return rows;
  }

  /** The hashes of one kind among the rows of a machine sheet; what is malformed is left out. */
  public static CellHashes read(String kind, List<List<String>> rows) {
    Map<String, Map<CellHashes.Place, String>> sheets = new HashMap<>();
    for (List<String> row : rows) {
      if (row.size() >= 3 && row.get(0).equals(kind)) {
        Map<CellHashes.Place, String> cells =
            sheets.computeIfAbsent(row.get(1), any -> new TreeMap<>());
        for (String cell : row.get(2).split(" ")) {
          int equals = cell.indexOf('=');
          if (equals > 0) {
            cells.put(place(cell.substring(0, equals)), cell.substring(equals + 1));
          }
        }
      }
    }
    return new CellHashes(sheets);
  }

  private static CellHashes.Place place(String a1) {
    int row = 0;
    int column = 0;
    for (char c : a1.toCharArray()) {
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + c - 'A' + 1;
      } else if (c >= '0' && c <= '9') {
        row = row * 10 + c - '0';
      }
    }
    return new CellHashes.Place(Math.max(0, row - 1), Math.max(0, column - 1));
  }
}
