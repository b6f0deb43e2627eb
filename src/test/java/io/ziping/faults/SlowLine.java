package io.ziping.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A slow line between client and server on loopback; closing it pulls the cable. */
final class SlowLine implements AutoCloseable {

  private static final int BLOCK = 16384;
  private static final long SECOND = 1_000_000_000L;

  private final ServerSocket listening;
  private final int server;
  private final long bytesPerSecond;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  /** Slows what clients send; answers come at full speed. */
  SlowLine(int server, long bytesPerSecond) throws IOException {
    this.listening = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    this.server = server;
    this.bytesPerSecond = bytesPerSecond;
    thread(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
        open.addAll(List.of(client, to));
        thread(() -> pump(client, to, bytesPerSecond));
        thread(() -> pump(to, client, 0));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private static void pump(Socket from, Socket to, long limit) {
    byte[] block = new byte[BLOCK];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        out.write(block, 0, n);
        if (limit > 0) {
          LockSupport.parkNanos(n * SECOND / limit);
        }
      }
    } catch (IOException cableGone) {
      return;
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "slow-line");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
