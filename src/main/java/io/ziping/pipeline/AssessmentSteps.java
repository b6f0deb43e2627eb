package io.ziping.pipeline;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.assessment.Assessor;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.EvaluationForm;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.LedgerEntry;
import io.ziping.rulepack.RulePack;
import io.ziping.text.Messages;
import io.ziping.text.NoteText;
import io.ziping.workbook.Archive;
import io.ziping.workbook.FormWriter;
import io.ziping.workbook.MendedForm;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.WorkbookReader;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.FileKind;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.Sniffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps from a settled copy to an outcome: read, assess, write. The daemon and the desk tool
 * both go through here, so that they cannot disagree.
 */
public final class AssessmentSteps {

  private static final Logger log = LoggerFactory.getLogger(AssessmentSteps.class);

  private static final Set<String> ARCHIVES = Set.of(FileKind.ZIP.key(), FileKind.ARCHIVE.key());

  /** What is broken in a file of whatever kind, said in words that fit all. */
  private static final Set<String> ANY_KIND = Set.of("truncated", "doc");

  /** Kinds that say nothing of the program that wrote a file: its name does. */
  private static final Set<FileKind> UNKNOWN_INSIDE =
      EnumSet.of(FileKind.BROKEN_ZIP, FileKind.BROKEN_OLE, FileKind.OOXML, FileKind.ZIP);

  private static final Pattern WORD_NAME = Pattern.compile("(?i).+\\.(doc[xm]?|dot[xm]?|wps)");

  private final WorkbookReader reader;
  private final Assessor assessor;
  private final FormWriter writer;
  private final NoteText notes;
  private final String program;
  private final Archives archives;
  private final Function<String, Optional<byte[]>> originals;

  /** {@code program} is the program version that results are stamped with. */
  public AssessmentSteps(
      WorkbookReader reader, Assessor assessor, Messages messages, String program) {
    this(reader, assessor, messages, program, Archives.standard(reader.limits()));
  }

  /** The same with the names that matter inside archives. */
  public AssessmentSteps(
      WorkbookReader reader,
      Assessor assessor,
      Messages messages,
      String program,
      Archives archives) {
    this.archives = archives;
    this.reader = reader;
    this.assessor = assessor;
    this.writer = new FormWriter(messages, reader.limits());
    this.notes = new NoteText(messages);
    this.program = program;
    this.originals = sha256 -> Optional.empty();
  }

  private AssessmentSteps(AssessmentSteps other, Function<String, Optional<byte[]>> originals) {
    this.reader = other.reader;
    this.assessor = other.assessor;
    this.writer = other.writer;
    this.notes = other.notes;
    this.program = other.program;
    this.archives = other.archives;
    this.originals = originals;
  }

  /** The same, with scored originals at hand by their SHA-256. */
  AssessmentSteps withOriginals(Function<String, Optional<byte[]>> found) {
    return new AssessmentSteps(this, found);
  }

  /**
   * One file whose bytes lie in local scratch.
   *
   * @param path of the original below the share's root, with "/", or only its name; its names may
   *     say whose form it is, its last one goes into the stamp and into notes
   * @param sha256 of the copy's bytes, lower-case hex
   * @param basis what its forms are held to
   */
  public Outcome assess(Path copy, String path, String sha256, AssessmentBasis basis) {
    String fileName = nameIn(path);
    try {
      long size = Files.size(copy);
      if (size > reader.limits().fileBytes()) {
        return refuse(tooLarge(size), path, basis.pack());
      }
      FileBytes file = FileBytes.of(Files.readAllBytes(copy));
      boolean inside = FilePlace.isInside(path);
      if (!inside && Archive.isNamed(fileName)) {
        Archive.Opening opening = archives.open(file.array());
        if (opening instanceof Archive.Refused refused) {
          return refuse(refused.why(), path, basis.pack());
        }
        if (opening instanceof Archive.Opened) {
          return new Outcome.NotScored(
              LedgerEntry.ARCHIVE, new SubmissionAssessment(List.of(), List.of()));
        }
      }
      ReadResult read = reader.read(file, FilePlace.asFolders(path));
      if (inside
          && read instanceof ReadResult.WrongFormat wrong
          && ARCHIVES.contains(wrong.kind())) {
        read = new ReadResult.WrongFormat("nested-archive");
      }
      read = asIsAdvised(read, file, fileName);
      log.debug("{} read as {}", sha256, read.getClass().getSimpleName());
      Stamping stamping = new Stamping(path, sha256, null);
      return read instanceof ReadResult.OwnOutput own
          ? ownOutput(own, file, stamping, basis)
          : outcome(read, file, stamping, basis);
    } catch (IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError
        | LinkageError bug) {
      String incident = sha256.substring(0, Math.min(8, sha256.length()));
      log.error("incident {}: assessing {} failed", incident, fileName, bug);
      return giveUp(OutcomeFindings.crash(incident), path);
    }
  }

  /**
   * The outcome of a file whose assessment crashed or took too long.
   *
   * @param path as for {@link #assess}
   */
  Outcome.Crashed giveUp(Finding fault, String path) {
    List<Finding> findings = List.of(fault);
    return new Outcome.Crashed(fault.args().get(0), findings, note(path, findings));
  }

  private String note(String path, List<Finding> findings) {
    return notes.note(nameIn(path), archiveIn(path), findings);
  }

  /**
   * The outcome of a file that was not even opened: too large, empty, or never completed.
   *
   * @param path as for {@link #assess}
   */
  public Outcome.Unreadable refuse(ReadResult refusal, String path, RulePack pack) {
    ReadResult why =
        !FilePlace.isInside(path)
                && Archive.isNamed(nameIn(path))
                && refusal instanceof ReadResult.TooLarge large
                && large.limit().equals(Limit.BYTES.key())
            ? Archive.ofArchive(refusal)
            : refusal;
    List<Finding> findings = OutcomeFindings.of(why, pack).stream().toList();
    return new Outcome.Unreadable(findings, note(path, findings));
  }

  /**
   * What a result is stamped with.
   *
   * @param path as for {@link #assess}
   * @param mended when an edited result is scored, the stamp of that; else null
   */
  private record Stamping(String path, String sha256, @Nullable Stamp mended) {

    Stamp stamp(String rules, String program) {
      return mended == null
          ? new Stamp(Stamp.RESULT, nameIn(path), sha256, rules, program)
          : new Stamp(Stamp.RESULT, mended.source(), sha256, rules, program, nameIn(path));
    }
  }

  /** One of our outputs: the form in it is scored where somebody mended it there. */
  private Outcome ownOutput(
      ReadResult.OwnOutput own, FileBytes file, Stamping stamping, AssessmentBasis basis) {
    Optional<MendedForm> mended = MendedForm.of(file.array(), reader.limits(), originals);
    if (mended.isPresent()) {
      FileBytes form = FileBytes.of(mended.get().workbook());
      Stamp base = mended.get().base();
      Stamping of = new Stamping(stamping.path(), stamping.sha256(), base);
      ReadResult read = reader.read(form, "");
      if (read instanceof ReadResult.Forms
          && outcome(read, form, of, basis) instanceof Outcome.Scored scored) {
        return new Outcome.Scored(
            scored.assessment(),
            scored.result(),
            new Outcome.Mended(base.source(), base.sourceSha256()));
      }
    }
    return new Outcome.OwnOutput(own.stamp());
  }

  /** What is broken in a Word document is mended in Word: no sentence on workbooks fits it. */
  private static ReadResult asIsAdvised(ReadResult read, FileBytes file, String fileName) {
    if (!(read instanceof ReadResult.Damaged damaged) || ANY_KIND.contains(damaged.reason())) {
      return read;
    }
    FileKind kind = Sniffer.sniff(file);
    boolean word =
        kind.isWord() || UNKNOWN_INSIDE.contains(kind) && WORD_NAME.matcher(fileName).matches();
    return word ? new ReadResult.Damaged("word", damaged.detail()) : read;
  }

  private static String nameIn(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name of the archive that a file is in; empty for one in a folder. */
  private static String archiveIn(String path) {
    return FilePlace.isInside(path) ? nameIn(FilePlace.fileOf(path)) : "";
  }

  private Outcome outcome(
      ReadResult read, FileBytes workbook, Stamping original, AssessmentBasis basis) {
    RulePack pack = basis.pack();
    Optional<Finding> refusal = OutcomeFindings.of(read, pack);
    if (read instanceof ReadResult.OtherForm other) {
      return new Outcome.NotScored(
          other.kind(), new SubmissionAssessment(List.of(), refusal.stream().toList()));
    }
    if (refusal.isPresent()) {
      List<Finding> findings = List.of(refusal.get());
      return new Outcome.Unreadable(findings, note(original.path(), findings));
    }
    ReadResult.Forms forms = (ReadResult.Forms) read;
    forms.forms().forEach(AssessmentSteps::logFamily);
    List<Finding> about = new ArrayList<>(OutcomeFindings.beside(forms, pack));
    Stamp base = original.mended();
    if (base != null) {
      about.add(OutcomeFindings.mended(base.source()));
    }
    SubmissionAssessment assessment = assessor.assess(forms.forms(), about, basis);
    if (assessment.verdict() == Verdict.NOT_SCORED) {
      return new Outcome.NotScored(forms.forms().get(0).layout().family(), assessment);
    }
    Stamp stamp = original.stamp(pack.name() + "@" + pack.hash(), program);
    return new Outcome.Scored(
        assessment,
        writer.write(workbook, assessment, stamp, archiveIn(original.path()), forms.hashes()));
  }

  private static void logFamily(EvaluationForm form) {
    EvaluationForm.Layout layout = form.layout();
    log.info(
        "form in {}{}: family {}, confidence {}: {}",
        form.sheet(),
        layout.hidden() ? " (hidden)" : "",
        layout.family(),
        layout.recognition().confidence(),
        layout.recognition().reason());
  }

  private ReadResult tooLarge(long size) {
    return new ReadResult.TooLarge(Limit.BYTES.key(), size, reader.limits().fileBytes());
  }
}
