package io.ziping.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows a reference in a comment or a document gets there. */
class ReferencesTest {

  private static final Pattern DOCUMENT = Pattern.compile("[\\w./-]*\\w\\.md\\b");
  private static final Pattern DECISION = Pattern.compile("\\badr/(\\d{4})");
  private static final Pattern SECTION =
      Pattern.compile("(?:([\\w./-]*\\w\\.md)\\s*)?§\\s*(\\d[\\d.]*)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?<![:\"])//[^\n]*", Pattern.DOTALL);

  @Test
  void whatCommentsPointToExists() throws IOException {
    TreeSet<String> dangling = new TreeSet<>();
    for (Path file : files(Path.of("src"), ".java")) {
      Matcher comment = COMMENT.matcher(Files.readString(file));
      while (comment.find()) {
        for (String reference :
            dangling(comment.group().replaceAll("\\s*\n\\s*(\\*|//)?\\s*", " "))) {
          dangling.add(file + ": " + reference);
        }
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  void whatSettingsAndScriptsPointToExists() throws IOException {
    TreeSet<String> dangling = new TreeSet<>();
    for (String folder :
        List.of("watch-folder-config", "src/main/resources", "bench", "findings")) {
      for (Path file : files(Path.of(folder), ".yaml", ".properties", ".sql", ".sh", ".py")) {
        for (String reference : dangling(Files.readString(file))) {
          dangling.add(file + ": " + reference);
        }
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  void linksOfDocumentsLeadSomewhere() throws IOException {
    TreeSet<String> dangling = new TreeSet<>();
    for (Path file : documents()) {
      Matcher link = LINK.matcher(Files.readString(file));
      while (link.find()) {
        String target = link.group(1).replaceFirst("#.*", "");
        boolean local = !target.isEmpty() && !target.matches("\\w+:.*");
        if (local && Files.notExists(file.resolveSibling(target))) {
          dangling.add(file + ": " + link.group(1));
        }
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  void danglingOnesAreFound() throws IOException {
    assertThat(dangling("(rules.md §3)")).isNotEmpty();
    assertThat(dangling("(docs/rules.md §3)")).isNotEmpty();
    assertThat(dangling("at most the weight (§2)")).isNotEmpty();
    assertThat(dangling("watching.md §4")).isNotEmpty();
    assertThat(dangling("docs/adr/9999")).isNotEmpty();
    assertThat(dangling("docs/adr/0001, docs/rules.md, README.md, findings/README.md")).isEmpty();
  }

  /** Documents are named from the top of the project; a § needs a heading with that number. */
  private static List<String> dangling(String text) throws IOException {
    List<String> dangling = new ArrayList<>();
    Matcher document = DOCUMENT.matcher(text);
    while (document.find()) {
      if (Files.notExists(Path.of(document.group()))) {
        dangling.add(document.group());
      }
    }
    Matcher decision = DECISION.matcher(text);
    while (decision.find()) {
      if (decisions().noneMatch(name -> name.startsWith(decision.group(1) + "-"))) {
        dangling.add(decision.group());
      }
    }
    Matcher section = SECTION.matcher(text);
    while (section.find()) {
      Path named = Path.of(section.group(1) == null ? "" : section.group(1));
      Pattern heading = Pattern.compile("(?m)^#+ " + Pattern.quote(section.group(2)) + "[. ]");
      if (!Files.isRegularFile(named) || !heading.matcher(Files.readString(named)).find()) {
        dangling.add(section.group());
      }
    }
    return dangling;
  }

  private static Stream<String> decisions() throws IOException {
    return files(Path.of("docs/adr"), ".md").stream().map(file -> file.getFileName().toString());
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(files(Path.of("docs"), ".md"));
    documents.addAll(files(Path.of("findings"), ".md"));
    documents.addAll(
        List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md")));
    return documents;
  }

  private static List<Path> files(Path folder, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }
}
