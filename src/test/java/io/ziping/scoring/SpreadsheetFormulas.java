package io.ziping.scoring;

import org.apache.poi.ss.usermodel.Row;

/**
 * The formulas of {@link SpreadsheetModel}. A row of sheet "rows" has target, actual, weight and
 * self score of the form in A to D; sheet "pack" has the pack's numbers. In the texts # stands for
 * the row's number.
 */
final class SpreadsheetFormulas {

  private static final String[] SIGNS = {"≥", "≤", "=", ">", "<"};
  private static final String[] UNITS = {"万元", "元", "个", "次", "天", "套", "%"};
  private static final String FULL = "\"达成年度指标\"";
  private static final String PARTLY = "\"部分达成年度指标并具有一定效果\"";

  // Columns of a row: the form's cells, then what is made of them.
  private static final int KIND = 6;
  private static final int T = 7;
  private static final int HIGH = 8;
  private static final int A = 9;
  static final int LOW_POINTS = 12;
  static final int HIGH_POINTS = 13;
  static final int OPEN = 14;

  private SpreadsheetFormulas() {}

  private static void formula(Row row, int column, String text) {
    row.createCell(column).setCellFormula(text);
  }

  private static String stripped(String cell, String[]... words) {
    String text = cell;
    for (String[] some : words) {
      for (String word : some) {
        text = "SUBSTITUTE(" + text + ",\"" + word + "\",\"\")";
      }
    }
    return text;
  }

  /** E and F: the texts without signs and units; G what the target is; H to J the figures. */
  static void row(Row row, String n) {
    String b = "B" + n;
    String a = "A" + n;
    formula(row, 4, stripped(a, SIGNS, UNITS));
    formula(row, 5, stripped(b, UNITS));
    formula(
        row,
        KIND,
        "IF(#=\"有效提升\",\"words\",IF(ISNUMBER(FIND(\"年\",#)),\"date\",IF(ISNUMBER(FIND(\"-\",#)),\"range\","
                .replace("#", a)
            + "IF(OR(LEFT(#,1)=\"≤\",LEFT(#,1)=\"<\"),\"down\",\"up\"))))".replace("#", a));
    formula(
        row,
        T,
        "IF(G#=\"range\",VALUE(LEFT(E#,FIND(\"-\",E#)-1)),IF(G#=\"date\",@,IF(G#=\"words\",0,VALUE(E#))))"
            .replace("@", date("A" + n))
            .replace("#", n));
    formula(row, HIGH, "IF(G#=\"range\",VALUE(MID(E#,FIND(\"-\",E#)+1,20)),H#)".replace("#", n));
    // The actual in the target's unit; #VALUE! where it is no number.
    formula(
        row,
        A,
        "IF(G#=\"date\",@,VALUE(F#)/IF(AND(ISNUMBER(FIND(\"万元\",A#)),ISERROR(FIND(\"万元\",B#))),10000,1))"
            .replace("@", date("B" + n))
            .replace("#", n));
    formula(row, 10, band(n, 0) + "*C" + n);
    formula(row, 11, band(n, 1) + "*C" + n);
    formula(row, 15, number(n));
    formula(row, LOW_POINTS, points(n, true));
    formula(row, HIGH_POINTS, points(n, false));
    formula(row, OPEN, "IF(C#=\"\",0,IF(M#=-1,1,IF(M#<N#,1,0)))".replace("#", n));
  }

  private static String date(String cell) {
    return ("DATE(VALUE(LEFT(#,4)),VALUE(MID(#,6,FIND(\"月\",#)-6)),"
            + "VALUE(MID(#,FIND(\"月\",#)+1,FIND(\"日\",#)-FIND(\"月\",#)-1)))")
        .replace("#", cell);
  }

  /** Lower or upper end of the band of a wording, as a share. */
  private static String band(String n, int end) {
    String at = end == 0 ? "A" : "B";
    return ("IF(OR(B#="
            + FULL
            + "),pack!"
            + at
            + "1,IF(B#="
            + PARTLY
            + ",pack!"
            + at
            + "2,pack!"
            + at
            + "3))")
        .replace("#", n);
  }

  private static String rounded(String text) {
    // First to nine digits: what a sheet's binary numbers add is not part of the sum.
    return "ROUND(ROUND(" + text + ",9),2)";
  }

  private static String points(String n, boolean low) {
    String words = wordPoints(n, low);
    String open = low ? "0" : rounded("C" + n);
    String date =
        ("IF(J#<=H#,"
                + rounded("C#")
                + ","
                + (low ? "ROUNDUP(ROUND(pack!A2*C#,9),2)" : openEnd("pack!B2*C#", "pack!A2*C#"))
                + ")")
            .replace("#", n);
    return ("IF(C#=\"\",0,IF(B#=\"\","
            + open
            + ",IF(G#=\"words\","
            + words
            + ",IF(ISERROR(J#),"
            + open
            + ",IF(G#=\"date\","
            + date
            + ",P#)))))")
        .replace("#", n);
  }

  /** The last hundredth below an end that does not belong to the band. */
  private static String openEnd(String high, String low) {
    String last =
        "IF(ROUND("
            + high
            + ",9)=ROUNDDOWN(ROUND("
            + high
            + ",9),2),ROUND("
            + high
            + ",9)-0.01,ROUNDDOWN(ROUND("
            + high
            + ",9),2))";
    return "ROUND(MAX(" + last + ",ROUNDUP(ROUND(" + low + ",9),2)),2)";
  }

  private static String wordPoints(String n, boolean low) {
    String least = "ROUNDUP(ROUND(K" + n + ",9),2)";
    String most =
        "IF(B"
            + n
            + "="
            + FULL
            + ",ROUNDDOWN(ROUND(L"
            + n
            + ",9),2),"
            + openEnd("L" + n, "K" + n)
            + ")";
    String blank =
        "IF(B" + n + "=" + FULL + "," + rounded("C" + n) + "," + (low ? least : most) + ")";
    return "IF(D"
        + n
        + "=\"\","
        + blank
        + ",MIN(MAX("
        + rounded("VALUE(D" + n + ")")
        + ","
        + least
        + "),"
        + most
        + "))";
  }

  private static String number(String n) {
    String full = rounded("C#");
    String share = "(ISNUMBER(FIND(\"%\",B#))*ISERROR(FIND(\"%\",A#)))=1";
    String completion = rounded("MIN(J#/100,1)*C#");
    String nearly =
        "AND(ISNUMBER(FIND(\"万元\",A#)),ISERROR(FIND(\"万元\",B#)),"
            + "ROUND(ABS(J#-H#)-H#*pack!B10,9)<=0)";
    String zero = "IF(OR(LEFT(A#,1)=\"≥\",LEFT(A#,1)=\">\")," + full + ",IF(J#<=0," + full + ",0))";
    String down =
        "IF(J#<=I#,"
            + full
            + ",IF(pack!A5=\"ratio\","
            + rounded("I#/J#*C#")
            + ",IF(J#>=2*I#,0,"
            + rounded("(1-(J#-I#)/I#)*C#")
            + ")))";
    String over =
        "IF(G#=\"range\","
            + full
            + ",IF(AND(pack!A6=\"deduct\",ROUND(J#-H#*pack!A7,9)>=0),"
            + rounded("MAX(C#-pack!A8,0)")
            + ",IF(AND(pack!A6=\"scale\",ROUND(J#-H#*pack!A9,9)>0),"
            + rounded("MAX(C#*(1-(J#/H#-pack!A9)),0)")
            + ","
            + full
            + ")))";
    String up = "IF(J#>=H#," + over + "," + rounded("MAX(J#,0)/H#*C#") + ")";
    return ("IF("
            + share
            + ","
            + completion
            + ",IF("
            + nearly
            + ","
            + full
            + ",IF(H#=0,"
            + zero
            + ",IF(G#=\"down\","
            + down
            + ","
            + up
            + "))))")
        .replace("#", n);
  }

  /**
   * A initial, B budget, C executed; D used budget, E and F execution, G cap, H and I total, J
   * open.
   */
  static void totals(Row row, int form, int slots) {
    String n = Integer.toString(form + 1);
    int first = form * slots + 1;
    int last = first + slots - 1;
    formula(row, 3, "IF(B#=\"\",IF(A#=\"\",0,VALUE(A#)),VALUE(B#))".replace("#", n));
    String known = "AND(D#>0,C#<>\"\")";
    String score = rounded("MIN(1,MAX(VALUE(C#),0)/D#)*pack!A11");
    formula(row, 4, ("IF(" + known + "," + score + ",0)").replace("#", n));
    formula(row, 5, ("IF(" + known + "," + score + ",pack!A11)").replace("#", n));
    String rate = "ROUND(VALUE(C#)/D#,12)";
    formula(
        row,
        6,
        ("IF("
                + known
                + ",IF("
                + rate
                + "<pack!A13,MIN(pack!B13,100),IF("
                + rate
                + "<pack!A12,MIN(pack!B12,100),100)),100)")
            .replace("#", n));
    formula(
        row,
        7,
        "ROUND(MIN(E#+SUM(rows!M@:M~),G#),2)"
            .replace("#", n)
            .replace("@", Integer.toString(first))
            .replace("~", Integer.toString(last)));
    formula(
        row,
        8,
        "ROUND(MIN(F#+SUM(rows!N@:N~),G#),2)"
            .replace("#", n)
            .replace("@", Integer.toString(first))
            .replace("~", Integer.toString(last)));
    formula(
        row,
        9,
        ("SUM(rows!O@:O~)+IF(" + known + ",0,1)")
            .replace("#", n)
            .replace("@", Integer.toString(first))
            .replace("~", Integer.toString(last)));
  }
}
