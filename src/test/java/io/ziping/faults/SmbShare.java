package io.ziping.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder shared by a real Samba server on loopback ({@code bench/share.sh}). */
final class SmbShare implements AutoCloseable {

  private static final String SCRIPT = "bench/share.sh";

  private final Path base;
  private final int port;

  private SmbShare(Path base, int port) {
    this.base = base;
    this.port = port;
  }

  static SmbShare start(Path scratch, Path folder) throws IOException, InterruptedException {
    Path base = Files.createTempDirectory(scratch, "samba");
    int port = freePort();
    Shell.run(SCRIPT, "start", base.toString(), Integer.toString(port), folder.toString());
    return new SmbShare(base, port);
  }

  static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** Runs commands in {@code smbclient}, such as {@code put a b}; through {@code port}. */
  static String client(int port, String commands) throws IOException, InterruptedException {
    return Shell.run(
        "smbclient", "//127.0.0.1/drop", "-p", Integer.toString(port), "-N", "-c", commands);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    Shell.run(SCRIPT, "stop", base.toString());
  }
}
