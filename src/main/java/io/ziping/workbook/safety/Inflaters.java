package io.ziping.workbook.safety;

import java.util.ArrayDeque;
import java.util.zip.Inflater;

/**
 * Inflaters for raw deflate data, lent out one after the other: making one costs about as much as
 * inflating a small part.
 */
final class Inflaters {

  /** More are never in use at once in the usual run of things; each holds 40 kB. */
  private static final int MOST = 8;

  private static final ArrayDeque<Inflater> IDLE = new ArrayDeque<>(MOST);

  private Inflaters() {}

  static Inflater take() {
    synchronized (IDLE) {
      Inflater idle = IDLE.poll();
      return idle == null ? new Inflater(true) : idle;
    }
  }

  /** Takes one back, whatever happened to it meanwhile. */
  static void giveBack(Inflater inflater) {
    inflater.reset();
    synchronized (IDLE) {
      if (IDLE.size() < MOST) {
        IDLE.push(inflater);
        return;
      }
    }
    inflater.end();
  }
}
