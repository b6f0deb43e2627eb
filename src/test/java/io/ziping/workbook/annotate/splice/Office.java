package io.ziping.workbook.annotate.splice;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other programs that open workbooks, where they are installed. */
final class Office {

  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private Office() {}

  static boolean hasLibreOffice() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  static boolean hasOpenpyxl(Path folder) throws Exception {
    return Files.isExecutable(PYTHON)
        && run(folder, List.of(PYTHON.toString(), "-c", "import openpyxl")).isEmpty();
  }

  /** Converts files in one start of the program; those that it does not make it does not make. */
  static void convert(Path folder, Path out, String filter, List<Path> files) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                filter,
                "--outdir",
                out.toString()));
    files.forEach(file -> command.add(file.toString()));
    run(folder, command);
  }

  /** Runs a Python script and returns what it prints. */
  static String python(Path folder, Path script, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(PYTHON.toString(), script.toString()));
    command.addAll(arguments);
    return run(folder, command);
  }

  private static String run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(240, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError(command.get(0) + " did not end: " + Files.readString(log));
    }
    return Files.readString(log);
  }
}
