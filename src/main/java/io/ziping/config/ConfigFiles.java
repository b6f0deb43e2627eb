package io.ziping.config;

import io.ziping.strictyaml.YamlProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is in the files of a configuration folder, read once: what is hashed is what is understood,
 * whatever an editor does to the files meanwhile.
 */
public final class ConfigFiles {

  static final String PACKS = "rule-packs";
  static final String YAML = ".yaml";

  private static final List<String> NAMES = List.of("ziping.yaml", "labels.yaml", "deviation.yaml");
  private static final long MAX_BYTES = 8L << 20;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Path folder;
  private final SortedMap<String, byte[]> contents = new TreeMap<>();
  private final SortedMap<String, YamlProblem> problems = new TreeMap<>();

  private ConfigFiles(Path folder) {
    this.folder = folder;
  }

  /** Reads all files of a folder; what cannot be read is a problem of the configuration. */
  public static ConfigFiles read(Path folder) {
    ConfigFiles files = new ConfigFiles(folder.toAbsolutePath().normalize());
    NAMES.forEach(files::readOne);
    files.readPacks();
    return files;
  }

  private void readPacks() {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.resolve(PACKS))) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        if (name.endsWith(YAML) && !name.startsWith(".")) {
          readOne(PACKS + "/" + name);
        }
      }
    } catch (IOException e) {
      problem(PACKS, "missing-folder", folder.resolve(PACKS).toString());
    }
  }

  private void readOne(String name) {
    Path file = folder.resolve(name);
    try {
      if (!Files.isRegularFile(file)) {
        problem(name, "missing-file", file.toString());
      } else if (Files.size(file) > MAX_BYTES) {
        problem(name, "too-large");
      } else {
        contents.put(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      problem(name, "unreadable-file", file.toString());
    }
  }

  private void problem(String file, String kind, String... args) {
    problems.put(file, new YamlProblem(file, 0, "", kind, List.of(args)));
  }

  /**
   * SHA-256 of all that was read, lower-case hex: the same as long as every file says the same,
   * whatever its time.
   */
  public String fingerprint() {
    MessageDigest digest = sha256();
    contents.forEach((name, bytes) -> add(digest, name, bytes));
    problems.forEach((name, problem) -> add(digest, name, utf8(problem.kind())));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Eight hex digits of one file's SHA-256; of nothing when it was not read. */
  String versionOf(String name) {
    byte[] bytes = contents.getOrDefault(name, new byte[0]);
    return HexFormat.of().formatHex(sha256().digest(bytes)).substring(0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String name, byte[] bytes) {
    digest.update(utf8(name));
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
    digest.update(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What the files say, or everything that is wrong with them. */
  public Configuration load() {
    return new ConfigFolder(this).load();
  }

  Path folder() {
    return folder;
  }

  /** Names of the rule packs' files, below the folder. */
  List<String> packFiles() {
    List<String> names = new ArrayList<>(contents.keySet());
    names.addAll(problems.keySet());
    names.removeIf(name -> !name.startsWith(PACKS + "/"));
    return names;
  }

  /** Files that could not be read, and why. */
  List<YamlProblem> problems() {
    return List.copyOf(problems.values());
  }

  /** A file's text without a byte order mark; empty when it was not read or is no UTF-8. */
  Optional<String> text(String name) {
    byte[] bytes = contents.get(name);
    if (bytes == null) {
      return Optional.empty();
    }
    boolean marked =
        bytes.length >= 3 && MARK[0] == bytes[0] && MARK[1] == bytes[1] && MARK[2] == bytes[2];
    int from = marked ? MARK.length : 0;
    try {
      ByteBuffer text = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(text).toString());
    } catch (CharacterCodingException e) {
      problem(name, "not-utf8");
      return Optional.empty();
    }
  }
}
