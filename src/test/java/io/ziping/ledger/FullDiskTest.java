package io.ziping.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that cannot grow: SQLite says the same as on a full disk, and rolls back by itself.
 */
class FullDiskTest {

  private static final byte[] LARGE = new byte[1 << 20];

  @TempDir private Path state;
  private Database database;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(new SqliteEngine(), state);
    database.write(sql -> sql.update("CREATE TABLE things (name TEXT, bytes BLOB)"));
  }

  private static void insert(Statements sql, String name, byte[] bytes) throws SQLException {
    sql.update("INSERT INTO things VALUES (?, ?)", name, bytes);
  }

  private void fill() {
    assertThatThrownBy(
            () ->
                database.write(
                    sql -> {
                      sql.query("PRAGMA max_page_count=1", row -> row.getInt(1));
                      insert(sql, "half", new byte[1]);
                      insert(sql, "full", LARGE);
                    }))
        .isInstanceOf(SQLException.class)
        .rootCause()
        .hasMessageContaining("SQLITE_FULL");
  }

  private List<String> names() throws SQLException {
    return database.query("SELECT name FROM things ORDER BY name", row -> row.getString(1));
  }

  @Test
  void commitsGoOnAsSoonAsThereIsRoom() throws Exception {
    fill();
    database.write(sql -> insert(sql, "later", LARGE));
    assertThat(names()).containsExactly("later");
    database.close();
    database = Database.open(new SqliteEngine(), state);
    assertThat(names()).containsExactly("later");
    database.close();
  }

  @Test
  void workStillHoldsTogetherOrNotAtAll() throws Exception {
    fill();
    assertThatThrownBy(
            () ->
                database.write(
                    sql -> {
                      insert(sql, "one", LARGE);
                      insert(sql, "two", LARGE);
                      throw new IllegalStateException("refused");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
    database.close();
  }

  @Test
  void anErrorEndsNothing() throws Exception {
    assertThatThrownBy(
            () ->
                database.write(
                    sql -> {
                      insert(sql, "one", LARGE);
                      throw new StackOverflowError("of a work");
                    }))
        .hasRootCauseInstanceOf(StackOverflowError.class);
    database.write(sql -> insert(sql, "later", LARGE));
    assertThat(names()).containsExactly("later");
    database.close();
  }
}
