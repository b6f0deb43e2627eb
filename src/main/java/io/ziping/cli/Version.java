package io.ziping.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program version from the jar's manifest. */
final class Version implements IVersionProvider {

  /** "0.1.0", or "dev" when the classes don't run from the jar. */
  static String number() {
    return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"ziping " + number()};
  }
}
