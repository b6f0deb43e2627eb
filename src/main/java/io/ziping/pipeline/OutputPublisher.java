package io.ziping.pipeline;

import io.ziping.bureau.BureauOutput;
import io.ziping.bureau.CountyView;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.OutputName;
import io.ziping.outbox.Ownership;
import io.ziping.outbox.Payload;
import io.ziping.outbox.PublishOrder;
import io.ziping.outbox.PublishResult;
import io.ziping.report.EarlierOutput;
import io.ziping.report.FilledOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a unit's output into its folder; the daemon and the desk both go through here. What people
 * wrote into an earlier one is carried over where the output does that, and the earlier one is then
 * put into the history folder before it is replaced.
 */
public final class OutputPublisher {

  /** Numbered outputs beyond that are not searched for what people wrote. */
  private static final int MOST_EARLIER = 9;

  private static final long MOST_BYTES = 20L << 20;

  private final Outbox outbox;

  public OutputPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Where an output goes.
   *
   * @param folder the unit's
   * @param history where a replaced one goes that people wrote into; made when it is missing
   * @param ownership whose files are, without what is carried over
   * @param current file name of the one that is there now, empty when none is known
   * @param aroundOpen take a numbered name where the current one has been open for too long
   */
  public record Place(
      Path folder, Path history, Ownership ownership, String current, boolean aroundOpen) {}

  /**
   * Publishes one output.
   *
   * @throws UncheckedIOException when an earlier one cannot be read now
   */
  public PublishResult publish(UnitOutput output, UnitFacts facts, Place place) {
    String wanted = output.fileName(facts);
    OutputName name = OutputName.beside(wanted, "", wanted.substring(wanted.lastIndexOf('.')));
    List<EarlierOutput> earlier = output.carriesOver() ? earlier(name, place) : List.of();
    FilledOutput filled = output.write(facts, earlier);
    // A draft of before the ledger was lost is ours as long as nobody saved it.
    Ownership ownership =
        output.carriesOver()
            ? new CarriedOver(place, filled.carriedOver())
            : new SealedFiles(place.ownership(), output.kind());
    return outbox.publish(
        new PublishOrder(place.folder(), name, filled.bytes(), ownership, place.aroundOpen()));
  }

  /**
   * Publishes an output of the bureau.
   *
   * @param scratch on local disk, where it is written first
   */
  public PublishResult publish(BureauOutput output, CountyView county, Place place, Path scratch)
      throws IOException {
    Files.createDirectories(scratch);
    Path file = Files.createTempFile(scratch, "bureau", "");
    try {
      Files.delete(file);
      output.write(county, file);
      String wanted = output.fileName(county);
      OutputName name = OutputName.beside(wanted, "", wanted.substring(wanted.lastIndexOf('.')));
      Ownership ownership = new SealedFiles(place.ownership(), output.kind());
      return outbox.publish(
          new PublishOrder(
              place.folder(), name, new Payload.LocalFile(file), ownership, place.aroundOpen()));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static List<EarlierOutput> earlier(OutputName name, Place place) {
    Set<String> names = new LinkedHashSet<>();
    if (!place.current().isEmpty()) {
      names.add(place.current());
    }
    for (int n = 1; n <= MOST_EARLIER; n++) {
      names.add(name.choice(n));
    }
    List<EarlierOutput> earlier = new ArrayList<>();
    for (String each : names) {
      Path file = place.folder().resolve(each);
      try {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.size(file) <= MOST_BYTES) {
          byte[] bytes = Files.readAllBytes(file);
          earlier.add(new EarlierOutput(each, bytes, Hashes.of(bytes)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return earlier;
  }

  /** Files whose texts by people are all in the new one may be replaced by it. */
  private final class CarriedOver implements Ownership {

    private final Place place;
    private final Set<String> carriedOver;

    CarriedOver(Place place, Set<String> carriedOver) {
      this.place = place;
      this.carriedOver = carriedOver;
    }

    @Override
    public Owner ownerOf(Path file, String sha256) {
      Owner owner = place.ownership().ownerOf(file, sha256);
      return owner == Owner.PERSON && carriedOver.contains(sha256) ? Owner.SAME_ORIGINAL : owner;
    }

    @Override
    public void claim(Path target, String sha256, String previous) {
      boolean isPersons =
          !previous.isEmpty()
              && !previous.equals(sha256)
              && place.ownership().ownerOf(target, previous) == Owner.PERSON;
      if (isPersons) {
        keep(target);
      }
      place.ownership().claim(target, sha256, previous);
    }

    /** Colours and notes of people are not carried over: the file itself is kept. */
    private void keep(Path target) {
      String name = target.getFileName().toString();
      try {
        Files.createDirectories(place.history());
        byte[] bytes = Files.readAllBytes(target);
        OutputName kept = OutputName.beside(name, "", name.substring(name.lastIndexOf('.')));
        PublishResult result =
            outbox.publish(new PublishOrder(place.history(), kept, bytes, new Nobodys(), true));
        if (!(result instanceof PublishResult.Published)) {
          throw new IOException("cannot keep " + target + ": " + result);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** In the history folder nothing is ever replaced. */
  private static final class Nobodys implements Ownership {

    @Override
    public Owner ownerOf(Path file, String sha256) {
      return Owner.PERSON;
    }

    @Override
    public void claim(Path target, String sha256, String previous) {
      // No claim is kept of it.
    }
  }
}
