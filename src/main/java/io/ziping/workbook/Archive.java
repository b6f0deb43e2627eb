package io.ziping.workbook;

import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.FileKind;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.Sniffer;
import io.ziping.workbook.safety.UnreadableException;
import io.ziping.workbook.safety.ZipDirectory;
import io.ziping.workbook.safety.ZipPart;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * A .zip in which forms were handed in: a folder in one file. Opened one level deep, held to limits
 * before anything is inflated; members are read one by one, each with its size and CRC-32 compared.
 * Nothing is ever unpacked under a name that stands inside. For one thread at a time.
 */
public final class Archive {

  /** Entries of any kind, in times of the members that may be. */
  private static final int OTHERS = 10;

  /** Inflated bytes of all members, in times of one workbook's. */
  private static final int TOTAL = 4;

  /** Folders inside one another. */
  private static final int DEPTH = 8;

  /** What no reader reads, whoever asks. */
  private static final Set<FileKind> HOPELESS =
      EnumSet.of(
          FileKind.ARCHIVE,
          FileKind.ZIP,
          FileKind.CSV,
          FileKind.EMPTY,
          FileKind.IMAGE,
          FileKind.ODS,
          FileKind.OLE_OTHER,
          FileKind.OPEN_DOCUMENT,
          FileKind.PDF,
          FileKind.POWERPOINT,
          FileKind.RTF,
          FileKind.TEXT,
          FileKind.UNKNOWN,
          FileKind.XLSB,
          FileKind.XLS_OLD,
          FileKind.XML);

  /** Why an archive, or a member of one, is not read; each has a sentence. */
  private enum Reason {
    ARCHIVE_BYTES,
    ARCHIVE_DEPTH,
    ARCHIVE_DUPLICATE_ENTRY,
    ARCHIVE_ENCRYPTED,
    ARCHIVE_ENTRIES,
    ARCHIVE_ENTRY_MISMATCH,
    ARCHIVE_ENTRY_NAME,
    ARCHIVE_INFLATED,
    ARCHIVE_ZIP,
    MEMBER_BYTES,
    MEMBER_DAMAGED,
    MEMBER_ENCRYPTED,
    MEMBER_INFLATED,
    MEMBER_METHOD,
    MEMBER_RATIO;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(String key, Reason otherwise) {
      return Arrays.stream(values())
          .filter(reason -> reason.key().equals(key))
          .findFirst()
          .orElse(otherwise);
    }
  }

  private final ZipDirectory zip;
  private final ReadLimits limits;
  private final List<Member> members;

  private Archive(ZipDirectory zip, ReadLimits limits, List<Member> members) {
    this.zip = zip;
    this.limits = limits;
    this.members = List.copyOf(members);
  }

  /**
   * A file in an archive that may be a submission.
   *
   * @param path inside the archive, with "/", as the archive spells it; never a path on disk
   */
  public record Member(String path, ZipPart part) {

    /** Without its folders. */
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /** What came of opening. */
  public sealed interface Opening {}

  /** At least one member may be a form. */
  public record Opened(Archive archive) implements Opening {}

  /** Nothing of it is looked at. */
  public record Refused(ReadResult why) implements Opening {}

  /** Not an archive by its bytes, whatever its name says. */
  public record NoArchive() implements Opening {}

  /** The bytes of a member, or why there are none. */
  public sealed interface Content {}

  public record Bytes(byte[] array) implements Content {}

  public record Unread(ReadResult.Damaged why) implements Content {}

  /** Which names inside are looked at. */
  public interface Names {

    /** Whether a file of this name may be a submission. */
    boolean isWanted(String fileName);

    /** Whether whatever is in a folder of this name is left alone. */
    boolean isPruned(String folderName);
  }

  /** Whether a name is that of an archive which is opened. */
  public static boolean isNamed(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Opens an archive; never throws for content. */
  public static Opening open(byte[] bytes, Names names, ReadLimits limits) {
    FileBytes file = FileBytes.of(bytes);
    FileKind kind = Sniffer.sniff(file);
    if (kind != FileKind.ZIP && kind != FileKind.BROKEN_ZIP) {
      return new NoArchive();
    }
    try {
      return open(file.zip(), names, limits);
    } catch (UnreadableException e) {
      return new Refused(ofArchive(e.why()));
    }
  }

  private static Opening open(ZipDirectory zip, Names names, ReadLimits limits) {
    Collection<ZipPart> parts = zip.parts();
    if (parts.size() > limits.entries() * OTHERS) {
      throw UnreadableException.tooLarge(Limit.ENTRIES, parts.size(), limits.entries() * OTHERS);
    }
    if (zip.overlaps()) {
      throw UnreadableException.damaged(Damage.ENTRY_MISMATCH, "entries overlap");
    }
    TreeMap<String, Member> members = new TreeMap<>();
    long total = 0;
    for (ZipPart part : parts) {
      String path = path(zip.nameOf(part));
      if (!isWanted(path, names)) {
        continue;
      }
      Member twin = members.put(path, new Member(path, part));
      if (twin != null) {
        throw UnreadableException.damaged(Damage.DUPLICATE_ENTRY, "%s", path);
      }
      total += part.size();
    }
    if (members.size() > limits.entries()) {
      throw UnreadableException.tooLarge(Limit.ENTRIES, members.size(), limits.entries());
    }
    if (total > limits.inflatedBytes() * TOTAL) {
      throw UnreadableException.tooLarge(Limit.INFLATED, total, limits.inflatedBytes() * TOTAL);
    }
    return new Archive(zip, limits, new ArrayList<>(members.values())).sifted();
  }

  /**
   * A member's path with one kind of separator.
   *
   * @throws UnreadableException when it leads out of the archive, or anywhere but down
   */
  private static String path(String name) {
    String path = Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
    boolean drive = path.length() > 1 && path.charAt(1) == ':';
    if (path.isEmpty() || path.startsWith("/") || drive || path.indexOf('\0') >= 0) {
      throw UnreadableException.damaged(Damage.ENTRY_NAME, "entry name \"%s\"", path);
    }
    List<String> clean = new ArrayList<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..")) {
        throw UnreadableException.damaged(Damage.ENTRY_NAME, "entry name \"%s\"", path);
      }
      if (!segment.isEmpty() && !segment.equals(".")) {
        clean.add(segment);
      }
    }
    if (clean.size() > DEPTH) {
      throw UnreadableException.tooLarge(Limit.DEPTH, clean.size(), DEPTH);
    }
    String joined = String.join("/", clean);
    return path.endsWith("/") ? joined + "/" : joined;
  }

  private static boolean isWanted(String path, Names names) {
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length - 1; i++) {
      if (names.isPruned(segments[i])) {
        return false;
      }
    }
    String file = segments[segments.length - 1];
    return !file.isEmpty() && names.isWanted(file);
  }

  /** An archive in which nothing could ever be scored is answered as a whole. */
  private Opening sifted() {
    if (zip.parts().isEmpty()) {
      return new Refused(new ReadResult.WrongFormat("archive-empty"));
    }
    if (!members.isEmpty() && members.stream().allMatch(member -> member.part().encrypted())) {
      return new Refused(new ReadResult.Damaged(Reason.ARCHIVE_ENCRYPTED.key(), "all members"));
    }
    boolean nested = !members.isEmpty();
    for (Member member : members) {
      FileKind kind = kind(member);
      if (!HOPELESS.contains(kind)) {
        return new Opened(this);
      }
      nested &= kind == FileKind.ARCHIVE || kind == FileKind.ZIP;
    }
    return new Refused(new ReadResult.WrongFormat(nested ? "archive-nested" : "archive-nothing"));
  }

  private FileKind kind(Member member) {
    return read(member) instanceof Bytes bytes
        ? Sniffer.sniff(FileBytes.of(bytes.array()))
        : FileKind.UNKNOWN;
  }

  /** The files that may be submissions, by their paths. */
  public List<Member> members() {
    return members;
  }

  /** Inflates a member; never throws for content. */
  public Content read(Member member) {
    ZipPart part = member.part();
    if (part.encrypted()) {
      return unread(Reason.MEMBER_ENCRYPTED, part);
    }
    if (part.size() > limits.fileBytes()) {
      return unread(Reason.MEMBER_BYTES, part);
    }
    try {
      return new Bytes(zip.inflate(part, limits));
    } catch (UnreadableException e) {
      if (e.why() instanceof ReadResult.TooLarge large) {
        return unread(Reason.of("member-" + large.limit(), Reason.MEMBER_DAMAGED), part);
      }
      boolean method =
          e.why() instanceof ReadResult.Damaged damaged
              && damaged.reason().equals(Damage.ZIP_METHOD.key());
      return unread(method ? Reason.MEMBER_METHOD : Reason.MEMBER_DAMAGED, part);
    }
  }

  /** The sizes and the CRC-32 tell whether it is the same another time. */
  private static Unread unread(Reason reason, ZipPart part) {
    String content = Long.toHexString(part.crc()) + ":" + part.size() + ":" + part.packedSize();
    return new Unread(new ReadResult.Damaged(reason.key(), content));
  }

  /** The advice for a workbook, to open it in Excel and save it, would be of no use here. */
  public static ReadResult ofArchive(ReadResult why) {
    if (why instanceof ReadResult.Damaged damaged) {
      Reason reason = Reason.of("archive-" + damaged.reason(), Reason.ARCHIVE_ZIP);
      return new ReadResult.Damaged(reason.key(), damaged.detail());
    }
    if (why instanceof ReadResult.TooLarge large) {
      Reason reason = Reason.of("archive-" + large.limit(), Reason.ARCHIVE_ENTRIES);
      return new ReadResult.TooLarge(reason.key(), large.value(), large.allowed());
    }
    return why;
  }
}
