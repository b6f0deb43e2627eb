package io.ziping.pipeline;

import io.ziping.outbox.Ownership;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.verify.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Besides those that are known to be ours, a sealed workbook or document of the same kind may be
 * replaced: it was written before the ledger was lost, and nobody saved it since.
 */
record SealedFiles(Ownership known, String kind) implements Ownership {

  private static final Logger log = LoggerFactory.getLogger(SealedFiles.class);
  private static final long MOST_BYTES = 64L << 20;
  private static final List<String> EXTENSIONS = List.of(".xlsx", ".docx");

  @Override
  public Owner ownerOf(Path file, String sha256) {
    Owner owner = known.ownerOf(file, sha256);
    return owner == Owner.PERSON && isSealed(file) ? Owner.SAME_ORIGINAL : owner;
  }

  private boolean isSealed(Path file) {
    try {
      if (EXTENSIONS.stream().noneMatch(file.toString()::endsWith)
          || Files.size(file) > MOST_BYTES) {
        return false;
      }
      byte[] bytes = Files.readAllBytes(file);
      Map<String, String> properties = new GridReader(ReadLimits.standard()).properties(bytes);
      return Stamp.of(properties).filter(stamp -> stamp.kind().equals(kind)).isPresent()
          && Seal.of(bytes).equals(properties.get(Seal.PROPERTY));
    } catch (IOException e) {
      log.info("{} cannot be read: {}", file, e.toString());
      return false;
    }
  }

  @Override
  public void claim(Path target, String sha256, String previous) {
    known.claim(target, sha256, previous);
  }
}
