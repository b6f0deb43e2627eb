package io.ziping.pipeline;

import io.ziping.assessment.FormRecord;
import io.ziping.bureau.CountyUnit;
import io.ziping.bureau.CountyView;
import io.ziping.bureau.Origin;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.ledger.HandedIn;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.season.Submission;
import io.ziping.season.UnitSeason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units of a root as the ledger knows them, and those that only the project library knows. */
public final class LedgerCountyReader implements CountyView.Units {

  private final WatchedShare share;
  private final Ledger ledger;
  private final UnitOutputs outputs;
  private final int year;
  private final List<String> folders;
  private final Map<String, List<LibraryProject>> strangers;

  private LedgerCountyReader(
      WatchedShare share, Ledger ledger, UnitOutputs outputs, int year, List<String> folders) {
    this.share = share;
    this.ledger = ledger;
    this.outputs = outputs;
    this.year = year;
    this.folders = folders;
    this.strangers = strangers(folders);
  }

  /** Empty where nobody has handed in anything. */
  public static Optional<CountyView> of(WatchedShare share, Ledger ledger, UnitOutputs outputs) {
    List<LedgerEntry> entries = ledger.entries(share.id());
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    List<String> folders =
        UnitFolders.of(share, entries.stream().map(LedgerEntry::unit).distinct().toList());
    int year = share.year() != 0 ? share.year() : yearOf(share, ledger, folders);
    LedgerCountyReader units = new LedgerCountyReader(share, ledger, outputs, year, folders);
    String area = outputs.bureau().area();
    return Optional.of(
        new CountyView(area, year, units.fingerprint(entries), units, outputs.reviewer()));
  }

  private static int yearOf(WatchedShare share, Ledger ledger, List<String> folders) {
    return folders.stream()
        .flatMap(folder -> ledger.submissions(share.id(), folder).stream())
        .flatMap(submission -> submission.forms().stream())
        .mapToInt(FormRecord::year)
        .max()
        .orElse(0);
  }

  /** Projects whose unit has no folder, by the unit's name without its number. */
  private Map<String, List<LibraryProject>> strangers(List<String> known) {
    List<String> names = known.stream().map(share::unitName).toList();
    Map<String, Boolean> isKnown = new HashMap<>();
    Map<String, List<LibraryProject>> others = new LinkedHashMap<>();
    for (LibraryProject project : outputs.bureau().library().get()) {
      boolean stranger =
          !isKnown.computeIfAbsent(
              project.unit(), unit -> unit.isEmpty() || names.stream().anyMatch(project::isOf));
      if (stranger) {
        String name = project.unit().replaceFirst("^[\\d\\s\\p{P}]+", "");
        others.computeIfAbsent(name, any -> new ArrayList<>()).add(project);
      }
    }
    return others;
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(folders);
    strangers.keySet().forEach(unit -> names.add(OF_LIBRARY + unit));
    return names;
  }

  /** No relative path begins so. */
  private static final String OF_LIBRARY = "/";

  @Override
  public CountyUnit read(String name) {
    if (name.startsWith(OF_LIBRARY)) {
      String unit = name.substring(OF_LIBRARY.length());
      return new CountyUnit(
          "",
          new UnitSeason(unit, year, List.of()),
          outputs.rules().apply(""),
          new Library.Known(strangers.getOrDefault(unit, List.of()), ""),
          Map.of());
    }
    List<HandedIn> handedIn = ledger.handedIn(share.id(), name);
    Map<Submission, Origin> origins = new IdentityHashMap<>();
    for (HandedIn each : handedIn) {
      origins.put(
          each.submission(), new Origin(each.place().path(), each.content(), day(each.arrived())));
    }
    List<Submission> submissions = handedIn.stream().map(HandedIn::submission).toList();
    return new CountyUnit(
        name,
        new UnitSeason(share.unitName(name), year, submissions),
        outputs.rules().apply(name),
        outputs.libraries().apply(name),
        origins);
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(outputs.bureau().zone()).toLocalDate();
  }

  /** Bytes and rules decide all that is known of a form: no form record has to be read. */
  private String fingerprint(List<LedgerEntry> entries) {
    MessageDigest hash = Hashes.sha256();
    BureauRules bureau = outputs.bureau();
    add(hash, bureau.program(), bureau.area(), Integer.toString(year));
    for (String folder : folders) {
      add(hash, folder, outputs.rules().apply(folder).pack().label(), library(folder));
    }
    Map<String, Instant> arrivals = ledger.arrivals(share.id());
    for (LedgerEntry entry : entries) {
      String path = entry.place().path();
      Instant arrived = arrivals.get(path);
      add(hash, entry.unit(), path, entry.content(), entry.rules(), entry.verdict().word());
      add(hash, entry.kind(), entry.result(), arrived == null ? "" : day(arrived).toString());
    }
    add(hash, strangers.toString());
    return Hashes.hex(hash);
  }

  private String library(String folder) {
    Library library = outputs.libraries().apply(folder);
    return library instanceof Library.Known known ? known.version() : library.toString();
  }

  /** With their lengths, so that no two different lists give the same bytes. */
  private static void add(MessageDigest hash, String... texts) {
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      hash.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      hash.update(bytes);
    }
  }
}
