package io.ziping.workbook.annotate.splice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spliced workbooks in openpyxl and LibreOffice, and workbooks that those made. Skipped where the
 * programs are not installed; each is started once for all files.
 */
class OtherProgramsTest {

  private static final int SIDE = 11;

  /** All sheets of a file, one after the other, with their shown texts. */
  private static final String CSV =
      "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1";

  @TempDir Path folder;

  private final List<SpliceCase> cases = new ArrayList<>();
  private final List<Path> originals = new ArrayList<>();
  private final List<Path> results = new ArrayList<>();

  private void write(SpliceCase each) throws Exception {
    int number = cases.size();
    Path original = folder.resolve("o%03d.xlsx".formatted(number));
    Path result = folder.resolve("r%03d.xlsx".formatted(number));
    byte[] spliced = each.splice().orElseThrow(() -> new AssertionError(each.name())).bytes();
    Files.write(original, each.bytes());
    Files.write(result, spliced);
    cases.add(each);
    originals.add(original);
    results.add(result);
  }

  /** Every fourth feature on ordinary days: LibreOffice is slow. */
  private void writeFeatures() throws Exception {
    List<SpliceCase> all = SpliceCorpus.features();
    for (int i = 0; i < all.size(); i += SpliceCorpus.FULL ? 1 : 4) {
      write(all.get(i));
    }
  }

  @Test
  void openpyxlReadsTheSameCells() throws Exception {
    assumeTrue(Office.hasOpenpyxl(folder), "openpyxl is not installed");
    for (SpliceCase each : SpliceCorpus.features()) {
      // openpyxl sees no sheets in the original: it does not know the strict namespaces
      if (!each.name().equals("strict")) {
        write(each);
      }
    }
    compareInPython();
  }

  private void compareInPython() throws Exception {
    List<String> arguments = new ArrayList<>(List.of(String.valueOf(SIDE)));
    for (int i = 0; i < cases.size(); i++) {
      arguments.add(originals.get(i).toString());
      arguments.add(results.get(i).toString());
    }
    Path script = folder.resolve("compare.py");
    try (var in = OtherProgramsTest.class.getResourceAsStream("compare.py")) {
      Files.copy(in, script);
    }
    String printed = Office.python(folder, script, arguments);
    for (int i = 0; i < cases.size(); i++) {
      printed = printed.replace(originals.get(i).toString(), cases.get(i).name());
    }
    assertThat(printed.strip()).isEqualTo("compared " + cases.size());
  }

  @Test
  void libreOfficeShowsTheSameCells() throws Exception {
    assumeTrue(Office.hasLibreOffice(), "LibreOffice is not installed");
    writeFeatures();
    Path out = Files.createDirectory(folder.resolve("csv"));
    List<Path> all = new ArrayList<>(originals);
    all.addAll(results);
    Office.convert(folder, out, CSV, all);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (int i = 0; i < cases.size(); i++) {
      String before = "o%03d-".formatted(i);
      String after = "r%03d-".formatted(i);
      List<Path> sheets = files(out, before);
      if (sheets.isEmpty()) {
        wrong.add(cases.get(i).name() + ": not opened by itself");
      }
      for (Path sheet : sheets) {
        String name = sheet.getFileName().toString().substring(before.length());
        Path now = out.resolve(after + name);
        boolean form = name.equals(SpliceCase.SHEET + ".csv");
        if (!Files.exists(now) || !rows(sheet, form).equals(rows(now, form))) {
          wrong.add(cases.get(i).name() + ": " + name);
        }
        compared++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(cases.size());
  }

  private static List<Path> files(Path out, String prefix) throws Exception {
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  /** The shown texts of a sheet, of a form without the column that scores are written to. */
  private static String rows(Path csv, boolean form) throws Exception {
    StringBuilder rows = new StringBuilder();
    boolean quoted = false;
    int column = 0;
    for (char c : Files.readString(csv).toCharArray()) {
      quoted ^= c == '"';
      if (!quoted && c == '\n') {
        column = 0;
      } else if (!quoted && c == '\t') {
        column++;
        continue;
      }
      if (!form || column < SIDE) {
        rows.append(c);
      }
    }
    return rows.toString().strip();
  }

  @Test
  void workbooksOfLibreOfficeAreSpliced() throws Exception {
    assumeTrue(Office.hasLibreOffice(), "LibreOffice is not installed");
    List<SpliceCase> sources = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (SpliceCase each : SpliceCorpus.mixtures(500, SpliceCorpus.FULL ? 20 : 4)) {
      Path file = folder.resolve("s%03d.xlsx".formatted(sources.size()));
      Files.write(file, each.bytes());
      sources.add(each);
      files.add(file);
    }
    Path out = Files.createDirectory(folder.resolve("made"));
    Office.convert(folder, out, "xlsx", files);
    int made = 0;
    for (int i = 0; i < sources.size(); i++) {
      Path file = out.resolve(files.get(i).getFileName());
      if (Files.exists(file)) {
        made++;
        SpliceCase original = sources.get(i).with("libreoffice", Files.readAllBytes(file));
        proveAgainstPoi(original);
      }
    }
    assertThat(made).isGreaterThanOrEqualTo(sources.size() * 3 / 4);
  }

  @Test
  void workbooksOfOpenpyxlAreSpliced() throws Exception {
    assumeTrue(Office.hasOpenpyxl(folder), "openpyxl is not installed");
    Path script = folder.resolve("make.py");
    Files.writeString(
        script,
        """
        import sys
        from openpyxl import load_workbook
        from openpyxl.chart import BarChart, Reference
        from openpyxl.comments import Comment
        from openpyxl.formatting.rule import ColorScaleRule
        from openpyxl.worksheet.datavalidation import DataValidation

        for number, file in enumerate(sys.argv[1:]):
            book = load_workbook(file)
            sheet = book["自评表"]
            if number % 2:
                chart = BarChart()
                chart.add_data(Reference(sheet, min_col=8, min_row=13, max_row=18))
                sheet.add_chart(chart, "B30")
            if number % 3:
                sheet["I7"].comment = Comment("请核对", "王")
                sheet.conditional_formatting.add("H13:H18", ColorScaleRule(start_type="min", start_color="FF0000", end_type="max", end_color="00FF00"))
            choice = DataValidation(type="list", formula1='"是,否"')
            choice.add("F25")
            sheet.add_data_validation(choice)
            book.save(file.replace(".xlsx", "-py.xlsx"))
        """);
    List<SpliceCase> sources = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String name :
        List.of("plain", "comments", "validation", "names", "date1904", "wide-range")) {
      SpliceCase each =
          SpliceCorpus.features().stream().filter(one -> one.name().equals(name)).findFirst().get();
      Path file = folder.resolve("s%03d.xlsx".formatted(sources.size()));
      Files.write(file, each.bytes());
      sources.add(each);
      files.add(file.toString());
    }
    assertThat(Office.python(folder, script, files)).doesNotContain("Error");
    for (int i = 0; i < files.size(); i++) {
      byte[] made = Files.readAllBytes(Path.of(files.get(i).replace(".xlsx", "-py.xlsx")));
      SpliceCase original = sources.get(i).with("openpyxl", made);
      proveAgainstPoi(original);
      write(original);
    }
    compareInPython();
  }

  private static void proveAgainstPoi(SpliceCase original) throws Exception {
    byte[] result =
        original.splice().orElseThrow(() -> new AssertionError(original.name())).bytes();
    List<String> wrong = new ArrayList<>();
    PoiValues.differences(original.bytes(), result, SIDE, wrong);
    ZipParts before = ZipParts.of(original.bytes());
    ZipParts after = ZipParts.of(result);
    for (String name : before.parts.keySet()) {
      if (!Arrays.equals(before.parts.get(name), after.parts.get(name))) {
        Optional.of(Stripper.difference(name, before.text(name), after.text(name)))
            .filter(text -> !text.isEmpty())
            .ifPresent(wrong::add);
      }
    }
    assertThat(wrong).as(original.name()).isEmpty();
  }
}
