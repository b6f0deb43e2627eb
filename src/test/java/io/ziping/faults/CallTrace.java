package io.ziping.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The changing system calls that a daemon makes on one file's way, thread by thread. */
final class CallTrace {

  private CallTrace() {}

  /** Something that makes the daemon work, and waits until it is done. */
  interface Work {
    void run() throws Exception;
  }

  /** Traces a running daemon, whose threads must all exist already, while it works. */
  static List<Call> of(Path scratch, long pid, Work work) throws Exception {
    Map<Long, String> threads = threads(pid);
    String output;
    try (Strace strace =
        Strace.attach(scratch, pid, "-e", "trace=" + String.join(",", Call.KINDS))) {
      work.run();
      output = strace.output();
    }
    return calls(output, threads);
  }

  private static List<Call> calls(String output, Map<Long, String> threads) {
    List<Call> calls = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (String text : output.split("\n")) {
      Optional<Call.Line> parsed = Call.Line.of(text);
      if (parsed.isPresent()) {
        Call.Line line = parsed.get();
        int ordinal = counts.merge(line.thread() + line.kind(), 1, Integer::sum);
        if (line.changes()) {
          String thread = threads.getOrDefault(line.thread(), "new");
          calls.add(new Call(thread, line.kind(), ordinal, line.target()));
        }
      }
    }
    return calls;
  }

  /** Thread ids of a process with their names. */
  static Map<Long, String> threads(long pid) throws IOException {
    Map<Long, String> names = new TreeMap<>();
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
      List<Long> ids =
          tasks.map(task -> Long.parseLong(task.getFileName().toString())).sorted().toList();
      for (long id : ids) {
        try {
          Path comm = Path.of("/proc/" + pid + "/task/" + id + "/comm");
          names.put(id, Files.readString(comm).strip());
        } catch (NoSuchFileException ended) {
          continue;
        }
      }
    }
    return names;
  }

  /** All threads of that name: which worker takes a file is not foretold. */
  static List<Long> threads(long pid, String name) throws IOException {
    return threads(pid).entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .toList();
  }
}
