package io.ziping.workbook.safety;

import static io.ziping.workbook.safety.LittleEndian.i32;
import static io.ziping.workbook.safety.LittleEndian.u16;
import static io.ziping.workbook.safety.LittleEndian.u32;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Streams of an OLE2 compound file in memory: just enough to tell kinds apart and to prove that the
 * sector chains of a workbook lie within the file. Every chain is bounded by the file's own size.
 */
final class Ole2File {

  private static final long SIGNATURE = 0xe11ab1a1e011cfd0L;
  private static final int HEADER = 512;
  private static final int DIRECTORY_ENTRY = 128;
  private static final int HEADER_FAT_SECTORS = 109;
  private static final int MAX_DIRECTORY_ENTRIES = 10_000;
  private static final int END_OF_CHAIN = -2;

  /** A stream's first sector and length. */
  private record Stream(int start, long size) {}

  private final byte[] bytes;
  private final int sectorSize;
  private final int miniSectorSize;
  private final int miniCutoff;
  private final int[] fat;
  private final Map<String, Stream> streams = new LinkedHashMap<>();
  private byte[] miniFat = {};
  private Stream root = new Stream(END_OF_CHAIN, 0);

  private Ole2File(byte[] bytes) {
    this.bytes = bytes;
    if (!isOle2(bytes) || bytes.length < HEADER) {
      throw broken("no header");
    }
    int shift = u16(bytes, 30);
    int miniShift = u16(bytes, 32);
    if (shift != 9 && shift != 12 || miniShift < 4 || miniShift >= shift) {
      throw broken("sector shift " + shift + ", " + miniShift);
    }
    sectorSize = 1 << shift;
    miniSectorSize = 1 << miniShift;
    miniCutoff = i32(bytes, 56);
    fat = readFat();
    readDirectory(chain(i32(bytes, 48), -1));
    miniFat = chain(i32(bytes, 60), -1);
  }

  /**
   * Reads header, allocation table and directory.
   *
   * @throws UnreadableException "ole2" when one of them is broken or is beyond the file's end
   */
  static Ole2File of(byte[] bytes) {
    try {
      return new Ole2File(bytes);
    } catch (IndexOutOfBoundsException e) {
      throw broken("record beyond the file's end");
    }
  }

  static boolean isOle2(byte[] bytes) {
    return bytes.length >= 8 && LittleEndian.i64(bytes, 0) == SIGNATURE;
  }

  /** Names of the streams, in lower case; storages are left out. */
  Collection<String> names() {
    return streams.keySet();
  }

  /** The bytes of a stream; every sector of its chain must lie within the file. */
  Optional<byte[]> read(String name) {
    Stream stream = streams.get(name.toLowerCase(Locale.ROOT));
    if (stream == null) {
      return Optional.empty();
    }
    try {
      boolean mini = stream.size() < miniCutoff;
      return Optional.of(mini ? miniChain(stream) : chain(stream.start(), stream.size()));
    } catch (IndexOutOfBoundsException e) {
      throw broken(name + " lies beyond the file's end");
    }
  }

  /** The stream of the workbook; old versions, and some programs still, call it Book. */
  Optional<byte[]> workbook() {
    Optional<byte[]> workbook = read("Workbook");
    return workbook.isPresent() ? workbook : read("Book");
  }

  private int[] readFat() {
    int fatSectors = i32(bytes, 44);
    int most = bytes.length / sectorSize + 1;
    if (fatSectors < 0 || fatSectors > most) {
      throw broken(fatSectors + " FAT sectors");
    }
    int perSector = sectorSize / 4;
    int[] table = new int[fatSectors * perSector];
    Arrays.fill(table, -1);
    int listAt = 76;
    int inList = HEADER_FAT_SECTORS;
    int next = i32(bytes, 68);
    for (int index = 0, slot = 0; index < fatSectors; index++, slot++) {
      if (slot == inList) {
        listAt = offset(next);
        inList = perSector - 1;
        next = i32(bytes, listAt + 4 * inList);
        slot = 0;
      }
      int at = offset(i32(bytes, listAt + 4 * slot));
      for (int i = 0; i < perSector && at + 4 * i + 4 <= bytes.length; i++) {
        table[index * perSector + i] = i32(bytes, at + 4 * i);
      }
    }
    return table;
  }

  private int offset(int sector) {
    long at = (long) (sector + 1) * sectorSize;
    if (sector < 0 || at >= bytes.length) {
      throw broken("sector " + sector + " beyond the file's end");
    }
    return (int) at;
  }

  /** Bytes of a chain; {@code size} -1 takes all of it. The last sector may be cut at its size. */
  private byte[] chain(int start, long size) {
    if (size > bytes.length) {
      throw broken("stream of " + size + " bytes");
    }
    byte[] whole = new byte[size >= 0 ? (int) size : 0];
    int filled = 0;
    int sector = start;
    for (int steps = 0; sector != END_OF_CHAIN && (size < 0 || filled < size); steps++) {
      if (steps > fat.length || sector < 0) {
        throw broken("chain from sector " + start + " has no end");
      }
      int at = offset(sector);
      int count = size < 0 ? sectorSize : (int) Math.min(sectorSize, size - filled);
      if (size < 0) {
        whole = Arrays.copyOf(whole, filled + count);
        count = Math.min(count, bytes.length - at);
      } else if (at + count > bytes.length) {
        throw broken("sector " + sector + " is cut off");
      }
      System.arraycopy(bytes, at, whole, filled, count);
      filled += size < 0 ? sectorSize : count;
      sector = fat[sector];
    }
    if (filled < size) {
      throw broken("chain from sector " + start + " is too short");
    }
    return whole;
  }

  private byte[] miniChain(Stream stream) {
    byte[] container = chain(root.start(), root.size());
    byte[] whole = new byte[(int) stream.size()];
    int filled = 0;
    int sector = stream.start();
    while (filled < whole.length) {
      if (sector < 0) {
        throw broken("mini chain is too short");
      }
      int count = Math.min(miniSectorSize, whole.length - filled);
      System.arraycopy(container, sector * miniSectorSize, whole, filled, count);
      filled += count;
      sector = i32(miniFat, sector * 4);
    }
    return whole;
  }

  private void readDirectory(byte[] directory) {
    int entries = directory.length / DIRECTORY_ENTRY;
    if (entries > MAX_DIRECTORY_ENTRIES) {
      throw broken(entries + " directory entries");
    }
    for (int i = 0; i < entries; i++) {
      int at = i * DIRECTORY_ENTRY;
      int nameBytes = u16(directory, at + 64);
      int type = directory[at + 66];
      if (nameBytes < 2 || nameBytes > 64) {
        continue;
      }
      String name = new String(directory, at, nameBytes - 2, StandardCharsets.UTF_16LE);
      Stream stream = new Stream(i32(directory, at + 116), u32(directory, at + 120));
      if (type == 5) {
        root = stream;
      } else if (type == 2) {
        streams.putIfAbsent(name.toLowerCase(Locale.ROOT), stream);
      }
    }
    if (streams.isEmpty()) {
      throw broken("no streams");
    }
  }

  private static UnreadableException broken(String detail) {
    return UnreadableException.damaged(Damage.OLE2, "%s", detail);
  }
}
