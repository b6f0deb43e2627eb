package io.ziping.faults;

import java.io.IOException;

/**
 * A file made to harm whoever reads it.
 *
 * @param name what is wrong with it, with its extension
 */
record Hostile(String name, Maker maker) {

  /** Makes the bytes, which may be many. */
  interface Maker {
    byte[] make() throws IOException;
  }

  byte[] bytes() throws IOException {
    return maker.make();
  }

  @Override
  public String toString() {
    return name;
  }
}
