import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Load for a running daemon, and what it did with it.
 *
 * <pre>
 * java bench/Load.java make SEASON_FOLDER OUT COUNT     distinct forms from a demo season's .xlsx files
 * java bench/Load.java tree SHARE COUNT                 COUNT small files that nobody answers, in folders of 100
 * java bench/Load.java drop FORMS SHARE FOLDERS PID     copies all forms at once, waits for every result
 * java bench/Load.java await FORMS SHARE PID            waits for results of forms that others bring
 * java bench/Load.java idle PID SECONDS                 CPU and memory of a process at rest
 * </pre>
 *
 * Times are from the first byte written to the last result lying there. A form counts as missed
 * when it has no result, as twice when it has two.
 */
public final class Load {

  private static final long GIVE_UP_NANOS = 900_000_000_000L;
  private static final int FILES_A_FOLDER = 100;

  public static void main(String[] args) throws Exception {
    switch (args.length == 0 ? "" : args[0]) {
      case "make" -> make(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
      case "tree" -> tree(Path.of(args[1]), Integer.parseInt(args[2]));
      case "drop" -> drop(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]), args[4]);
      case "await" ->
          await(forms(Path.of(args[1])).size(), Path.of(args[2]), args[3], System.nanoTime());
      case "idle" -> idle(args[1], Integer.parseInt(args[2]));
      default -> {
        System.err.println(
            "usage: java bench/Load.java make|tree|drop|await|idle …, see its source");
        System.exit(2);
      }
    }
  }

  private static List<Path> forms(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().contains("_")).sorted().toList();
    }
  }

  /**
   * Each form gets a project code of its own: other bytes, other project, the same work. Forms
   * without one are left out.
   */
  private static void make(Path season, Path out, int count) throws IOException {
    Files.createDirectories(out);
    List<byte[]> originals = new ArrayList<>();
    for (Path form : forms(season)) {
      byte[] bytes = Files.readAllBytes(form);
      // A form without a project code cannot be told from its copies.
      if (form.toString().endsWith(".xlsx") && withSerial(bytes, 0).length > 0) {
        originals.add(bytes);
      }
    }
    for (int i = 0; i < count; i++) {
      byte[] form = withSerial(originals.get(i % originals.size()), i);
      Files.write(out.resolve(String.format("项目%05d.xlsx", i)), form);
    }
    System.out.println(count + " forms in " + out);
  }

  private static byte[] withSerial(byte[] workbook, int serial) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        if (entry.getName().equals("xl/sharedStrings.xml")) {
          String text = new String(part, StandardCharsets.UTF_8);
          String other =
              text.replaceFirst("(>[^<>]*\\d{6,}[^<>]*-[^<>]*)</t>", "$1之" + serial + "</t>");
          if (other.equals(text)) {
            return new byte[0];
          }
          part = other.getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(part);
      }
    }
    return bytes.toByteArray();
  }

  private static void tree(Path share, int count) throws IOException {
    byte[] text = "留存材料\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < count; i++) {
      int folder = i / FILES_A_FOLDER;
      Path place = share.resolve(String.format("%03d 单位/材料%04d", folder % FILES_A_FOLDER, folder));
      if (i % FILES_A_FOLDER == 0) {
        Files.createDirectories(place);
      }
      Files.write(place.resolve("附件" + i + (i % 2 == 0 ? ".jpg" : ".txt")), text);
    }
    System.out.println(count + " files below " + share);
  }

  private static void drop(Path from, Path share, int folders, String pid) throws Exception {
    List<Path> forms = forms(from);
    for (int i = 0; i < folders; i++) {
      Files.createDirectories(share.resolve(String.format("%03d 单位%d", i, i)));
    }
    double cpu = cpuSeconds(pid);
    long begun = System.nanoTime();
    for (int i = 0; i < forms.size(); i++) {
      Path unit = share.resolve(String.format("%03d 单位%d", i % folders, i % folders));
      Path form = forms.get(i);
      Files.copy(
          form, unit.resolve(form.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
    }
    System.out.printf("copied %d in %.1f s%n", forms.size(), seconds(begun));
    await(forms.size(), share, pid, begun);
    double used = cpuSeconds(pid) - cpu;
    System.out.printf("daemon's CPU %.1f s, %.1f ms a form%n", used, 1000 * used / forms.size());
    System.out.println("by thread since its start: " + threads(pid));
  }

  private static void await(int forms, Path share, String pid, long begun) throws Exception {
    Map<String, Integer> results = new HashMap<>();
    while (results.size() < forms && System.nanoTime() - begun < GIVE_UP_NANOS) {
      Thread.sleep(250);
      results = results(share);
    }
    double took = seconds(begun);
    int seen = results.size();
    Thread.sleep(3000);
    long twice = results(share).values().stream().filter(times -> times > 1).count();
    System.out.printf(
        "results %d of %d, missed %d, twice %d, last after %.1f s, %.0f a second%n",
        seen, forms, forms - seen, twice, took, seen / took);
    System.out.println("load of the machine " + Files.readString(Path.of("/proc/loadavg")).strip());
    System.out.println("memory " + memory(pid));
  }

  /** Originals with the number of their results. */
  private static Map<String, Integer> results(Path share) throws IOException {
    Map<String, Integer> results = new TreeMap<>();
    Files.walkFileTree(
        share,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            String name = file.getFileName().toString();
            if (name.matches("项目\\d+_.*\\.xlsx")) {
              results.merge(name.replaceFirst("_.*", ""), 1, Integer::sum);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
          }
        });
    return results;
  }

  private static void idle(String pid, int time) throws Exception {
    double before = cpuSeconds(pid);
    long begun = System.nanoTime();
    Thread.sleep(1000L * time);
    double used = cpuSeconds(pid) - before;
    System.out.printf("at rest %.2f%% of one core over %d s%n", 100 * used / seconds(begun), time);
    System.out.println("load of the machine " + Files.readString(Path.of("/proc/loadavg")).strip());
    System.out.println("memory " + memory(pid));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** User and system time of a process; ticks of 10 ms. */
  private static double cpuSeconds(String pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
  }

  /** CPU seconds of the threads that used most, those of one name together. */
  private static String threads(String pid) throws IOException {
    Map<String, Double> used = new TreeMap<>();
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
      for (Path task : tasks.toList()) {
        String name = Files.readString(task.resolve("comm")).strip().replaceAll("\\d+$", "");
        used.merge(name, cpuSeconds(pid + "/task/" + task.getFileName()), Double::sum);
      }
    }
    return used.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(10)
        .map(thread -> String.format("%s %.1f", thread.getKey(), thread.getValue()))
        .reduce("", (one, next) -> one + (one.isEmpty() ? "" : ", ") + next);
  }

  private static String memory(String pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("\\s+", " "))
        .reduce("", (one, next) -> one + next + "  ");
  }
}
