package io.ziping.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Jobs as rows of one table. */
final class JobTable implements Jobs {

  private static final String OPEN =
      "('SPOOLED', 'QUEUED', 'RUNNING', 'RENDERED', 'PUBLISHING', 'DEFERRED')";
  private static final String BY_KEY =
      "SELECT * FROM jobs WHERE root = ? AND path = ? AND content = ? AND rules = ?";

  private final Tables tables;

  JobTable(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Job> find(JobKey key) {
    return tables.first(BY_KEY, LedgerRows::job, byKey(key));
  }

  private static Object[] byKey(JobKey key) {
    return new Object[] {key.place().root().toString(), key.path(), key.content(), key.rules()};
  }

  @Override
  public Job begin(JobKey key, String unit) {
    AtomicReference<Job> begun = new AtomicReference<>();
    tables.write(
        sql -> {
          giveUp(sql, key, JobState.SUPERSEDED);
          List<Job> found = sql.query(BY_KEY, LedgerRows::job, byKey(key));
          begun.set(found.isEmpty() ? insert(sql, key, unit) : takeUp(sql, found.get(0)));
        });
    Job job = Objects.requireNonNull(begun.get());
    if (job.token() == 1) {
      audit(job.at(JobState.SPOOLED, "", job.since()));
      audit(job.at(JobState.QUEUED, "", job.since()));
    }
    audit(job);
    return job;
  }

  private Job insert(Statements sql, JobKey key, String unit) throws SQLException {
    long id = sql.query("SELECT COALESCE(MAX(id), 0) + 1 FROM jobs", row -> row.getLong(1)).get(0);
    Job job = Job.first(id, key, unit, tables.now());
    sql.update(
        "INSERT INTO jobs (id, root, path, content, rules, unit, state, attempts, token, output,"
            + " target, previous, reason, since, next_try)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', ?, '')",
        id,
        key.place().root().toString(),
        key.path(),
        key.content(),
        key.rules(),
        unit,
        job.state().name(),
        job.attempts(),
        job.token(),
        job.since().toString());
    return job;
  }

  private Job takeUp(Statements sql, Job before) throws SQLException {
    boolean goesOn = before.isRendered() && !before.state().isFinal();
    Job job = goesOn ? before.goOn(tables.now()) : before.again(tables.now());
    update(sql, before, job);
    return job;
  }

  @Override
  public Job restart(Job job) {
    Job next = job.again(tables.now());
    tables.write(sql -> update(sql, job, next));
    audit(next);
    return next;
  }

  @Override
  public Job publishing(Job job, OutputEntry target, String previous, RecordedOutcome recorded) {
    Job now = job.rendered(target, previous, tables.now());
    tables.write(
        sql -> {
          update(sql, job, now);
          Tables.putOutcome(sql, recorded);
          Tables.putOutput(sql, target);
        });
    audit(now.at(JobState.RENDERED, "", now.since()));
    audit(now);
    return now;
  }

  @Override
  public void finish(Job job, JobState end, String reason, RecordedOutcome recorded) {
    Job now = job.at(end, reason, tables.now());
    tables.write(
        sql -> {
          update(sql, job, now);
          Tables.putOutcome(sql, recorded);
        });
    audit(now, Tables.facts(recorded.entry()));
  }

  @Override
  public void drop(Job job, JobState end, String reason) {
    Job now = job.at(end, reason, tables.now());
    tables.write(sql -> update(sql, job, now));
    audit(now);
  }

  @Override
  public void defer(Job job, String reason, Instant next) {
    Job now = job.until(reason, tables.now(), next);
    tables.write(sql -> update(sql, job, now));
    audit(now);
  }

  @Override
  public void defer(Job job, String reason, Instant next, RecordedOutcome recorded) {
    Job now = job.until(reason, tables.now(), next);
    tables.write(
        sql -> {
          update(sql, job, now);
          Tables.putOutcome(sql, recorded);
        });
    audit(now);
  }

  /** Writes a job's row, if it is still held by the attempt that it was. */
  private static void update(Statements sql, Job before, Job now) throws SQLException {
    Instant next = now.next();
    int rows =
        sql.update(
            "UPDATE jobs SET state = ?, attempts = ?, token = ?, output = ?, target = ?,"
                + " previous = ?, reason = ?, since = ?, next_try = ? WHERE id = ? AND token = ?",
            now.state().name(),
            now.attempts(),
            now.token(),
            now.output(),
            now.target(),
            now.previous(),
            now.reason(),
            now.since().toString(),
            next == null ? "" : next.toString(),
            now.id(),
            before.token());
    if (rows == 0) {
      throw new StaleAttemptException(before);
    }
  }

  /** Ends the work on other contents of a place; their attempts are refused from then on. */
  void giveUp(Statements sql, JobKey except, JobState end) throws SQLException {
    sql.update(
        "UPDATE jobs SET state = ?, token = token + 1, since = ? WHERE root = ? AND path = ?"
            + " AND NOT (content = ? AND rules = ?) AND state IN "
            + OPEN,
        end.name(),
        tables.now().toString(),
        except.place().root().toString(),
        except.path(),
        except.content(),
        except.rules());
  }

  @Override
  public void recover(UUID root) {
    List<Job> running =
        tables.all(
            "SELECT * FROM jobs WHERE root = ? AND state = 'RUNNING'",
            LedgerRows::job,
            root.toString());
    if (running.isEmpty()) {
      return;
    }
    tables.write(
        sql -> {
          for (Job job : running) {
            update(sql, job, job.at(JobState.QUEUED, "restart", tables.now()));
          }
        });
    running.forEach(job -> audit(job.at(JobState.QUEUED, "restart", tables.now())));
  }

  @Override
  public boolean release(FilePlace place) {
    return byPerson(place, JobState.QUEUED, "released");
  }

  @Override
  public boolean ignore(FilePlace place) {
    return byPerson(place, JobState.IGNORED, "ignored");
  }

  /** Sets the newest work of a path; what an attempt still does to it is refused. */
  private boolean byPerson(FilePlace place, JobState state, String reason) {
    List<Job> all = history(place);
    if (all.isEmpty()) {
      return false;
    }
    Job last = all.get(all.size() - 1);
    tables.write(
        sql -> {
          // What is recorded of the path no longer says that it is done.
          sql.update(
              "UPDATE entries SET state = 'DEFERRED' WHERE root = ? AND path = ?",
              Tables.at(place));
          sql.update(
              "UPDATE jobs SET state = ?, attempts = 0, token = token + 1, output = '',"
                  + " reason = ?, since = ?, next_try = '' WHERE id = ?",
              state.name(),
              reason,
              tables.now().toString(),
              last.id());
        });
    audit(last.at(state, reason, tables.now()));
    return true;
  }

  @Override
  public List<Job> open(UUID root) {
    return tables.all(
        "SELECT * FROM jobs WHERE root = ? AND state IN " + OPEN + " ORDER BY id",
        LedgerRows::job,
        root.toString());
  }

  @Override
  public Set<Long> openIds() {
    return Set.copyOf(
        tables.all("SELECT id FROM jobs WHERE state IN " + OPEN, row -> row.getLong("id")));
  }

  @Override
  public List<Job> in(UUID root, JobState state) {
    return tables.all(
        "SELECT * FROM jobs WHERE root = ? AND state = ? ORDER BY id",
        LedgerRows::job,
        root.toString(),
        state.name());
  }

  @Override
  public List<Job> history(FilePlace place) {
    return tables.all(
        "SELECT * FROM jobs WHERE root = ? AND path = ? ORDER BY since, id",
        LedgerRows::job,
        place.root().toString(),
        new JobKey(place, "", "").path());
  }

  @Override
  public List<FilePlace> ignoredInside(FilePlace archive) {
    String prefix = archive.path() + FilePlace.INSIDE;
    List<Job> ignored = in(archive.root(), JobState.IGNORED);
    return ignored.stream()
        .map(job -> job.key().place())
        .filter(place -> place.path().startsWith(prefix))
        .distinct()
        .filter(this::isIgnored)
        .toList();
  }

  private boolean isIgnored(FilePlace place) {
    List<Job> all = history(place);
    return all.get(all.size() - 1).state() == JobState.IGNORED;
  }

  @Override
  public void forgetBefore(Instant moment) {
    tables.write(
        sql ->
            sql.update(
                "DELETE FROM jobs WHERE since < ? AND state NOT IN " + OPEN, moment.toString()));
  }

  private void audit(Job job) {
    audit(job, Map.of());
  }

  private void audit(Job job, Map<String, String> more) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("job", Long.toString(job.id()));
    facts.put("attempt", Integer.toString(job.attempts()));
    facts.put("content", job.key().content());
    facts.put("rules", job.key().rules());
    if (job.isRendered()) {
      facts.put("output", job.output());
      facts.put("target", job.target());
    }
    if (!job.reason().isEmpty()) {
      facts.put("reason", job.reason());
    }
    facts.putAll(more);
    tables.audit(job.state().name(), job.key().place(), facts);
  }
}
