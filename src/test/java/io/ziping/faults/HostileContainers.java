package io.ziping.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Zip archives and OLE2 files whose structure itself is a lie. */
final class HostileContainers {

  private static final int SECTOR = 512;

  private final byte[] good;
  private final byte[] old;

  HostileContainers(byte[] good, byte[] old) {
    this.good = good;
    this.old = old;
  }

  List<Hostile> all() {
    List<Hostile> all = new ArrayList<>(archives());
    all.addAll(oldFiles());
    all.addAll(archivesOfForms());
    return all;
  }

  /** Archives in which forms are handed in, and what else may be in such. */
  private List<Hostile> archivesOfForms() {
    byte[] zeros = new byte[15 << 20];
    return List.of(
        zip("四十二", zip -> zip.add("0.zip", nested(6))),
        zip(
            "重叠的文件",
            zip -> {
              for (int i = 1; i < 400; i++) {
                zip.again("表" + i + ".xlsx");
              }
            }),
        zip(
            "十七个炸弹",
            zip -> {
              for (int i = 0; i < 17; i++) {
                zip.add("炸弹" + i + ".xls", zeros);
              }
            }),
        zip(
            "四百个坏文件",
            zip -> {
              for (int i = 0; i < 400; i++) {
                zip.add("坏" + i + ".xlsx", Arrays.copyOf(good, 30 + i));
              }
            }),
        zip(
            "六万个文件",
            zip -> {
              for (int i = 0; i < 60_000; i++) {
                zip.add(i + ".xlsx", new byte[1]);
              }
            }),
        zip("里面谎称很小", zip -> zip.add("a.xlsx", good, 0, 10)),
        zip("里面谎称很大", zip -> zip.add("a.xlsx", good, 0, Integer.MAX_VALUE)),
        zip("里面谎称加密", zip -> zip.add("a.xlsx", good, 1, good.length)),
        zip("里面重名", zip -> zip.add("表.xlsx", good)),
        zip("里面绝对路径", zip -> zip.add("/tmp/ziping-evil.txt", new byte[10])),
        zip("里面向上的路径", zip -> zip.add("../../../../ziping-evil.xlsx", good)),
        zip("里面反斜杠路径", zip -> zip.add("..\\..\\ziping-evil.xlsx", good)),
        zip("里面盘符路径", zip -> zip.add("C:\\ziping-evil.xlsx", good)),
        zip("里面名字有零", zip -> zip.add("a\u0000.xlsx", good)),
        zip("里面设备名", zip -> zip.add("CON.xlsx", good).add("a/NUL/aux.xlsx", good)),
        zip("里面名字有换行", zip -> zip.add("a\r\n请打开\u202exslx.xlsx", good)),
        zip("里面名字太长", zip -> zip.add("长".repeat(9_000) + ".xlsx", good)),
        zip("里面很深", zip -> zip.add("a/".repeat(500) + "a.xlsx", good)),
        new Hostile("断开.zip", () -> Arrays.copyOf(new RawZip().add("a.xlsx", good).bytes(), 9000)),
        new Hostile("没有东西.zip", () -> new RawZip().bytes()));
  }

  /** A good form, then a lie. */
  private Hostile zip(String name, Lies lies) {
    return new Hostile(
        name + ".zip",
        () -> {
          RawZip zip = new RawZip().add("表.xlsx", good);
          lies.tell(zip);
          return zip.bytes();
        });
  }

  private List<Hostile> archives() {
    byte[] big = new byte[4 << 20];
    return List.of(
        xlsx("压缩比炸弹", zip -> zip.add("xl/media/a.bin", new byte[100 << 20])),
        xlsx("嵌套炸弹", zip -> zip.add("xl/embeddings/a.xlsx", nested(6))),
        xlsx(
            "重叠的部件",
            zip -> {
              zip.add("xl/media/0.bin", big);
              for (int i = 1; i < 400; i++) {
                zip.again("xl/media/" + i + ".bin");
              }
            }),
        xlsx("谎称很小", zip -> zip.add("xl/media/a.bin", big, 0, 10)),
        xlsx("谎称很大", zip -> zip.add("xl/media/a.bin", new byte[10], 0, Integer.MAX_VALUE)),
        xlsx("谎称加密", zip -> zip.add("xl/media/a.bin", new byte[10], 1, 10)),
        xlsx("重名的部件", zip -> zip.add("xl/worksheets/sheet1.xml", new byte[10])),
        xlsx("大小写重名", zip -> zip.add("xl/WorkSheets/Sheet1.xml", new byte[10])),
        xlsx("绝对路径", zip -> zip.add("/tmp/ziping-evil.txt", new byte[10])),
        xlsx("向上的路径", zip -> zip.add("../../../../ziping-evil.txt", new byte[10])),
        xlsx("反斜杠路径", zip -> zip.add("..\\..\\..\\ziping-evil.txt", new byte[10])),
        xlsx("盘符路径", zip -> zip.add("C:\\ziping-evil.txt", new byte[10])),
        xlsx("名字里有零", zip -> zip.add("xl/a\u0000b.xml", new byte[10])),
        xlsx("名字太长", zip -> zip.add("x".repeat(60_000), new byte[10])),
        xlsx(
            "两万个部件",
            zip -> {
              for (int i = 0; i < 20_000; i++) {
                zip.add("xl/media/" + i, new byte[1]);
              }
            }),
        new Hostile("空压缩包.xlsx", () -> new RawZip().bytes()),
        new Hostile(
            "前面有东西.xlsx",
            () -> joined("#!/bin/sh\nexit 0\n".getBytes(StandardCharsets.UTF_8), good)),
        new Hostile("后面有东西.xlsx", () -> joined(good, new byte[5000])),
        new Hostile("两个压缩包.xlsx", () -> joined(good, good)),
        new Hostile("其实是旧格式.xlsx", () -> old),
        new Hostile("其实是新格式.xls", () -> good));
  }

  private interface Lies {
    void tell(RawZip zip) throws IOException;
  }

  /** The good form's parts, then a lie. */
  private Hostile xlsx(String name, Lies lies) {
    return new Hostile(
        name + ".xlsx",
        () -> {
          RawZip zip = new RawZip();
          for (Map.Entry<String, Zip.Source> part : Zip.of(good).parts().entrySet()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            part.getValue().writeTo(bytes);
            zip.add(part.getKey(), bytes.toByteArray());
          }
          lies.tell(zip);
          return zip.bytes();
        });
  }

  /** An archive of ten archives of ten archives …, with zeros in the innermost. */
  private static byte[] nested(int levels) {
    byte[] inner = new byte[1 << 20];
    for (int level = 0; level < levels; level++) {
      RawZip zip = new RawZip();
      for (int i = 0; i < 10; i++) {
        zip.add(i + ".zip", inner);
      }
      inner = zip.bytes();
    }
    return inner;
  }

  private List<Hostile> oldFiles() {
    return List.of(
        xls("扇区链绕圈", bytes -> everySectorIsItsOwnNext(bytes)),
        xls("目录绕圈", bytes -> bytes.putInt(0x30, 0)),
        xls("扇区数太大", bytes -> bytes.putInt(0x2c, Integer.MAX_VALUE)),
        xls("扇区表在外", bytes -> bytes.putInt(0x4c, 0x7ffffff0)),
        xls("附加表绕圈", bytes -> bytes.putInt(0x44, 0).putInt(0x48, Integer.MAX_VALUE)),
        xls("扇区大小为一", bytes -> bytes.putShort(0x1e, (short) 0)),
        xls("扇区大小太大", bytes -> bytes.putShort(0x1e, (short) 31)),
        xls("小扇区很多", bytes -> bytes.putInt(0x3c, 0).putInt(0x40, -5)),
        xls("文件头以后全零", bytes -> Arrays.fill(bytes.array(), SECTOR, bytes.capacity(), (byte) 0)),
        xls("文件头以后全一", bytes -> Arrays.fill(bytes.array(), SECTOR, bytes.capacity(), (byte) 255)),
        xls(
            "随机内容",
            bytes -> {
              byte[] noise = new byte[bytes.capacity() - SECTOR];
              new Random(4).nextBytes(noise);
              System.arraycopy(noise, 0, bytes.array(), SECTOR, noise.length);
            }),
        new Hostile("只有文件头.xls", () -> Arrays.copyOf(old, SECTOR)));
  }

  private interface Damage {
    void to(ByteBuffer bytes);
  }

  private Hostile xls(String name, Damage damage) {
    return new Hostile(
        name + ".xls",
        () -> {
          byte[] copy = old.clone();
          damage.to(ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN));
          return copy;
        });
  }

  private static void everySectorIsItsOwnNext(ByteBuffer bytes) {
    int table = (bytes.getInt(0x4c) + 1) * SECTOR;
    for (int i = 0; i < SECTOR / 4; i++) {
      bytes.putInt(table + 4 * i, i);
    }
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
