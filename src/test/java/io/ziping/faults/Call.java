package io.ziping.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One system call that changes something, as strace saw it.
 *
 * @param thread name of its thread
 * @param kind such as {@code rename}
 * @param ordinal how many calls of that kind its thread had made, this one included
 * @param target what it was about, with the names that differ from run to run taken out
 */
record Call(String thread, String kind, int ordinal, String target) {

  /** What is traced; of {@code openat} only those for writing change something. */
  static final List<String> KINDS =
      List.of(
          "openat",
          "write",
          "pwrite64",
          "writev",
          "fsync",
          "fdatasync",
          "ftruncate",
          "rename",
          "renameat",
          "renameat2",
          "unlink",
          "unlinkat",
          "mkdir",
          "link",
          "sendfile",
          "copy_file_range",
          "fchmod",
          "chmod",
          "fchown",
          "utimensat");

  private static final Pattern LINE =
      Pattern.compile("^(?<tid>\\d+) +(?<kind>\\w+)\\((?<arguments>.*)");
  private static final Pattern FOR_WRITING = Pattern.compile("O_(WRONLY|RDWR|CREAT|TRUNC)");
  private static final Pattern PATH = Pattern.compile("[<\"](/[^>\"]*)[>\"]");

  /** A line of strace's output. */
  record Line(long thread, String kind, String arguments) {

    static Optional<Line> of(String text) {
      Matcher line = LINE.matcher(text);
      return line.matches()
          ? Optional.of(
              new Line(
                  Long.parseLong(line.group("tid")), line.group("kind"), line.group("arguments")))
          : Optional.empty();
    }

    /** What nobody reads after a restart: logs, consoles, scratch files of the program. */
    private static final List<String> FLEETING =
        List.of("/logs/", "/err", "/poifiles/", "/state/scratch/", "/dev/");

    /** Whether it changes a file that matters. */
    boolean changes() {
      boolean write = !kind.equals("openat") || FOR_WRITING.matcher(arguments).find();
      String target = target();
      return write && !target.isEmpty() && FLEETING.stream().noneMatch(target::contains);
    }

    /**
     * The last path of the call, of a rename the new one; of a write its file's, not its text's.
     */
    String target() {
      String path = "";
      Matcher paths = PATH.matcher(arguments);
      while (paths.find() && (path.isEmpty() || !kind.contains("write"))) {
        path = paths.group(1);
      }
      return decoded(path).replaceAll("[0-9a-f]{8}-[0-9a-f-]+|[0-9a-f]{40,}", "*");
    }

    /** Strace writes what is not ASCII as octal bytes. */
    private static String decoded(String path) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Matcher part = Pattern.compile("\\\\([0-7]{3})|(.)").matcher(path);
      while (part.find()) {
        bytes.write(
            part.group(1) == null ? part.group(2).charAt(0) : Integer.parseInt(part.group(1), 8));
      }
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** Whether it goes on with what another call of the same thread began: one more block. */
  boolean continues(Call before) {
    return kind.contains("write")
        && thread.equals(before.thread)
        && kind.equals(before.kind)
        && target.equals(before.target);
  }

  /** How it is told of in a report. */
  @Override
  public String toString() {
    return thread + " " + kind + " #" + ordinal + " " + target;
  }
}
