package io.ziping.workbook.read;

import com.fasterxml.aalto.UncheckedStreamException;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.FileKind;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.Sniffer;
import io.ziping.workbook.safety.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * From the bytes of a dropped file to its grids, or why not. The kind of a file is recognised by
 * its bytes; its name is never looked at. Content never makes it throw. Thread-safe.
 */
public final class GridReader {

  private final ReadLimits limits;
  private final boolean documents;

  /** A reader of workbooks; Word documents are refused. */
  public GridReader(ReadLimits limits) {
    this(limits, false);
  }

  private GridReader(ReadLimits limits, boolean documents) {
    this.limits = limits;
    this.documents = documents;
  }

  /** A reader that also takes the tables of a Word document for a sheet. */
  public static GridReader withDocuments(ReadLimits limits) {
    return new GridReader(limits, true);
  }

  /**
   * Reads a local copy.
   *
   * @throws UncheckedIOException when the copy itself cannot be read: no fault of its content
   */
  public GridResult read(Path copy) {
    try {
      long size = Files.size(copy);
      return size > limits.fileBytes() ? tooLarge(size) : read(Files.readAllBytes(copy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads bytes; they are not changed. */
  public GridResult read(byte[] bytes) {
    return read(FileBytes.of(bytes));
  }

  /** Reads a file of which something may be known already. */
  public GridResult read(FileBytes file) {
    return read(file, sheet -> true);
  }

  /**
   * The same for some sheets of a workbook. The others are listed without their cells; in .xlsx
   * they are parsed nevertheless, so that a damaged one is told.
   *
   * @param wanted by a sheet's name
   */
  public GridResult read(FileBytes file, Predicate<String> wanted) {
    if (file.array().length > limits.fileBytes()) {
      return tooLarge(file.array().length);
    }
    try {
      return read(file, Sniffer.sniff(file), wanted);
    } catch (UnreadableException e) {
      return new GridResult.Refused(e.why());
    } catch (UncheckedStreamException e) {
      // Aalto finds some faults only when a text that was passed already is asked for.
      return damaged(Damage.XML, e.toString());
    } catch (OutOfMemoryError e) {
      return new GridResult.Refused(new ReadResult.TooLarge(Limit.MEMORY.key(), 0, 0));
    } catch (RuntimeException | StackOverflowError e) {
      return damaged(Damage.INTERNAL, e.toString());
    }
  }

  private GridResult read(FileBytes file, FileKind kind, Predicate<String> wanted) {
    byte[] bytes = file.array();
    return switch (kind) {
      case XLSX, OOXML, BROKEN_ZIP -> new GridResult.Read(XlsxGrid.read(file, limits, wanted), "");
      case XLS -> new GridResult.Read(XlsGrid.read(bytes, limits), "");
      case SPREADSHEET_ML -> new GridResult.Read(SpreadsheetMlGrid.read(bytes, limits), kind.key());
      case HTML -> new GridResult.Read(HtmlGrid.read(bytes, limits), kind.key());
      case ENCRYPTED -> encrypted(bytes, wanted);
      case BROKEN_OLE -> damaged(Damage.OLE2, "no readable OLE2 directory");
      case DOCX, DOC, WORD_XML -> word(file, kind);
      default -> new GridResult.Refused(new ReadResult.WrongFormat(kind.key()));
    };
  }

  private GridResult encrypted(byte[] bytes, Predicate<String> wanted) {
    FileBytes inside = DefaultPassword.open(bytes, limits).orElse(null);
    FileKind kind = inside == null ? FileKind.ENCRYPTED : Sniffer.sniff(inside);
    return inside == null || kind == FileKind.ENCRYPTED
        ? new GridResult.Refused(new ReadResult.Encrypted())
        : read(inside, kind, wanted);
  }

  /** A report of ours is told apart, so that nobody is answered. */
  private GridResult word(FileBytes file, FileKind kind) {
    Map<String, String> properties = kind == FileKind.DOCX ? properties(file.array()) : Map.of();
    Optional<Stamp> stamp = Stamp.of(properties);
    if (stamp.isPresent()) {
      return new GridResult.Refused(new ReadResult.OwnOutput(stamp.get()));
    }
    if (!documents) {
      return new GridResult.Refused(new ReadResult.WrongFormat("word"));
    }
    List<WordBlock> blocks =
        switch (kind) {
          case DOCX -> DocxDocument.read(file, limits);
          case DOC -> DocDocument.read(file.array(), limits);
          default -> DocxDocument.readXml(file.array(), limits);
        };
    return new GridResult.Read(WordGrid.of(blocks, properties, new GridBudget(limits)), "");
  }

  /** Custom document properties of any OOXML file; none where there is nothing to be read. */
  public Map<String, String> properties(byte[] bytes) {
    try {
      return XlsxGrid.properties(bytes, limits);
    } catch (UnreadableException | UncheckedStreamException | StackOverflowError e) {
      // An old .doc, or a torn one.
      return Map.of();
    }
  }

  private GridResult tooLarge(long size) {
    return new GridResult.Refused(
        new ReadResult.TooLarge(Limit.BYTES.key(), size, limits.fileBytes()));
  }

  private static GridResult damaged(Damage reason, String detail) {
    return new GridResult.Refused(new ReadResult.Damaged(reason.key(), detail));
  }
}
