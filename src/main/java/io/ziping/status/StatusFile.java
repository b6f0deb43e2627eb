package io.ziping.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The snapshot as a file in the state directory, replaced as a whole. */
public final class StatusFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path file;

  public StatusFile(Path stateDirectory) {
    this.file = stateDirectory.resolve("status.json");
  }

  public void write(StatusSnapshot snapshot) throws IOException {
    Path fresh = file.resolveSibling("status.json.new");
    Files.writeString(fresh, json(snapshot));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What was written last; empty when nothing was, or another version of the program wrote it. */
  public Optional<StatusSnapshot> read() throws IOException {
    try {
      return Optional.of(MAPPER.readValue(Files.readString(file), StatusSnapshot.class));
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The snapshot as scripts get it. */
  public static String json(StatusSnapshot snapshot) throws IOException {
    return MAPPER.writeValueAsString(snapshot);
  }
}
