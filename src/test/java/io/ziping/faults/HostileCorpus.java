package io.ziping.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All hostile files. By default a sample that is quick to make; with {@code -Dhostile=all} every
 * one: 5,000,000 rows, cut off at every kilobyte, 2,000 mutants of each kind.
 */
final class HostileCorpus {

  private static final int KILOBYTE = 1000;

  private final byte[] good;
  private final byte[] old;

  HostileCorpus(Path scratch) throws IOException {
    Samples samples = Samples.make(scratch);
    this.good = samples.distinct(1);
    this.old = samples.xls(0);
  }

  static boolean isWhole() {
    return "all".equals(System.getProperty("hostile"));
  }

  byte[] good() {
    return good.clone();
  }

  /** Each made for one weakness. */
  List<Hostile> named() {
    HostileParts parts = new HostileParts(good);
    List<Hostile> all = new ArrayList<>(parts.quick());
    if (isWhole()) {
      all.addAll(parts.heavy());
    }
    all.addAll(new HostileContainers(good, old).all());
    all.addAll(HostileDocuments.all());
    return all;
  }

  /** Made by damaging good files at random or in turn. */
  List<Hostile> mutants() {
    int count = isWhole() ? 2000 : 60;
    int step = isWhole() ? KILOBYTE : 4 * KILOBYTE;
    List<Hostile> all = new ArrayList<>(Mutants.truncated(".xlsx", good, step));
    all.addAll(Mutants.truncated(".xls", old, step));
    all.addAll(Mutants.flipped(".xlsx", good, count));
    all.addAll(Mutants.flipped(".xls", old, count));
    all.addAll(Mutants.flippedInside(good, count));
    byte[] docx = HostileDocuments.good(".docx");
    byte[] doc = HostileDocuments.good(".doc");
    all.addAll(Mutants.truncated(".docx", docx, step));
    all.addAll(Mutants.truncated(".doc", doc, step));
    all.addAll(Mutants.flipped(".docx", docx, count));
    all.addAll(Mutants.flipped(".doc", doc, count));
    return all;
  }
}
