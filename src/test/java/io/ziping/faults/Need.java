package io.ziping.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a fault's injection needs of the machine. A missing privilege skips the test and says so; a
 * missing program does too, except where {@code ZIPING_FAULT_TOOLS=required} (set by CI, which
 * installs them): there it fails.
 */
final class Need {

  private Need() {}

  static void programs(String... names) {
    for (String name : names) {
      boolean there = isThere(name);
      if (!there && "required".equals(System.getenv("ZIPING_FAULT_TOOLS"))) {
        throw new IllegalStateException(name + " is not installed, and it has to be here");
      }
      assumeTrue(there, name + " is not installed");
    }
  }

  private static boolean isThere(String name) {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    for (String folder : path.split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, name))) {
        return true;
      }
    }
    return false;
  }

  static void root() {
    assumeTrue("root".equals(System.getProperty("user.name")), "needs root");
  }

  /** Mounting, which containers usually forbid. */
  static void mounting(Path scratch) throws Exception {
    root();
    Path probe = Files.createDirectories(scratch.resolve("mount probe"));
    boolean works = Shell.succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "none", "" + probe);
    if (works) {
      Shell.run("umount", probe.toString());
    }
    assumeTrue(works, "mounting is not allowed here");
  }

  /** Tracing a process that runs already. */
  static void tracing() throws Exception {
    programs("strace");
    Process target = new ProcessBuilder("sleep", "30").start();
    try {
      Process probe =
          new ProcessBuilder("timeout", "1", "strace", "-qq", "-p", Long.toString(target.pid()))
              .redirectErrorStream(true)
              .start();
      String said = new String(probe.getInputStream().readAllBytes());
      assumeTrue(!said.contains("not permitted"), "tracing is not allowed here: " + said);
    } finally {
      target.destroyForcibly();
    }
  }
}
