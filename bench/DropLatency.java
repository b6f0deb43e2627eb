import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Drop-to-result latency of a running daemon: copies files one by one into a unit's folder of a
 * watched share and waits for each result.
 *
 * <p>Usage: {@code java bench/DropLatency.java UNIT_FOLDER FORM [COUNT] [PAUSE_MS]}. FORM is any
 * filled workbook; each copy gets a name of its own (and, being the same bytes, the same score).
 * Prints p50, p99 and maximum in milliseconds from the last byte written to the result lying there.
 */
public final class DropLatency {

  private static final long GIVE_UP_NANOS = 60_000_000_000L;

  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: java bench/DropLatency.java UNIT_FOLDER FORM [COUNT] [PAUSE_MS]");
      System.exit(2);
    }
    Path folder = Path.of(args[0]);
    Path form = Path.of(args[1]);
    int count = args.length > 2 ? Integer.parseInt(args[2]) : 50;
    int pause = args.length > 3 ? Integer.parseInt(args[3]) : 200;
    String name = form.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.'));
    List<Double> millis = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String stem = String.format("drop-%d-%03d", ProcessHandle.current().pid(), i);
      Path target = folder.resolve(stem + extension);
      Files.copy(form, target, StandardCopyOption.REPLACE_EXISTING);
      long written = System.nanoTime();
      if (!appears(folder, stem + "_", written)) {
        System.err.println("no result within 60 s for " + target);
        System.exit(1);
      }
      millis.add((System.nanoTime() - written) / 1e6);
      Thread.sleep(pause);
    }
    Collections.sort(millis);
    System.out.printf(
        "files %d  p50 %.0f ms  p90 %.0f ms  p99 %.0f ms  max %.0f ms%n",
        count, at(millis, 0.50), at(millis, 0.90), at(millis, 0.99), millis.get(count - 1));
  }

  private static boolean appears(Path folder, String prefix, long since)
      throws IOException, InterruptedException {
    while (System.nanoTime() - since < GIVE_UP_NANOS) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, prefix + "*")) {
        if (found.iterator().hasNext()) {
          return true;
        }
      }
      Thread.sleep(2);
    }
    return false;
  }

  private static double at(List<Double> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index));
  }
}
