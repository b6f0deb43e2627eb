package io.ziping.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system mounted for one test, taken away at the end however it ends. */
final class Mount implements AutoCloseable {

  private final Path at;
  private boolean mounted;

  private Mount(Path at) {
    this.at = at;
  }

  /** A small file system in memory; {@code options} such as {@code size=2m,nr_inodes=20}. */
  static Mount tmpfs(Path at, String options) throws IOException, InterruptedException {
    return mount(at, "-t", "tmpfs", "-o", options, "ziping-test");
  }

  /** Another name for a folder that exists. */
  static Mount bind(Path folder, Path at) throws IOException, InterruptedException {
    return mount(at, "--bind", folder.toString());
  }

  /** A file system of its own in a file, which can be frozen and made read-only. */
  static Mount ext4(Path image, Path at) throws IOException, InterruptedException {
    Shell.run("truncate", "-s", "64M", image.toString());
    Shell.run("mkfs.ext4", "-q", image.toString());
    return mount(at, "-o", "loop", image.toString());
  }

  private static Mount mount(Path at, String... what) throws IOException, InterruptedException {
    Files.createDirectories(at);
    String[] command = new String[what.length + 2];
    command[0] = "mount";
    System.arraycopy(what, 0, command, 1, what.length);
    command[command.length - 1] = at.toString();
    Shell.run(command);
    Mount mount = new Mount(at);
    mount.mounted = true;
    return mount;
  }

  void remount(String options) throws IOException, InterruptedException {
    Shell.run("mount", "-o", "remount," + options, at.toString());
  }

  /** Takes it away at once, also while files in it are open. */
  void unmount() throws IOException, InterruptedException {
    Shell.run("umount", "--lazy", at.toString());
    mounted = false;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (mounted) {
      unmount();
    }
  }
}
