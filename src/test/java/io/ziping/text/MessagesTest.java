package io.ziping.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.JavaSource;
import io.ziping.form.SeenCell;
import io.ziping.rulepack.CheckCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bundles and code agree: no missing key, no orphan, no sentence hidden in the code. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/io/ziping/text");
  private static final Path SOURCES = Path.of("src/main/java/io/ziping");

  /** Read by picocli by its own rules, not through {@link Messages}. */
  private static final String USAGE = "usage";

  /** Packages whose literals may hold Chinese: they read forms or make sentences. */
  private static final List<Path> CHINESE =
      List.of(
          SOURCES.resolve("text"),
          SOURCES.resolve("measure"),
          SOURCES.resolve("workbook").resolve("detect"));

  private static final Pattern ENTRY = Pattern.compile("^\\s*([^#!=:\\s][^=:\\s]*)\\s*[=:](.*)$");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");
  private static final Pattern CALL =
      Pattern.compile("[mM]essages(?:\\(\\))?\\s*\\.\\s*(?:get|has)\\(\\s*\"([^\"]+)\"\\s*([,)+])");
  private static final Pattern PREFIX = Pattern.compile("\"([\\w.-]+[.-])\"\\s*\\+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final List<JavaSource> CODE = JavaSource.below(SOURCES);

  static List<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".properties") && !name.contains("_"))
          .map(name -> name.substring(0, name.indexOf('.')))
          .sorted()
          .toList();
    }
  }

  /** Key and text of every line, so that a key that stands twice is seen. */
  private static List<Map.Entry<String, String>> entries(String file) throws IOException {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    String text = Files.readString(FOLDER.resolve(file + ".properties"));
    for (String line : text.replaceAll("\\\\\\R\\s*", "").split("\\R")) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        entries.add(Map.entry(entry.group(1), entry.group(2)));
      }
    }
    return entries;
  }

  private static Map<String, Set<String>> arguments(String file) throws IOException {
    Map<String, Set<String>> arguments = new TreeMap<>();
    for (Map.Entry<String, String> entry : entries(file)) {
      Set<String> used =
          ARGUMENT
              .matcher(entry.getValue())
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      arguments.put(entry.getKey(), used);
    }
    return arguments;
  }

  private static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String bundle : Messages.BUNDLES) {
      keys.addAll(arguments(bundle).keySet());
    }
    return keys;
  }

  @Test
  void everyBundleIsLoaded() throws IOException {
    List<String> loaded = new ArrayList<>(Arrays.asList(Messages.BUNDLES));
    loaded.add(USAGE);
    assertThat(bundles()).containsExactlyInAnyOrderElementsOf(loaded);
  }

  /** The later of two sentences with one key would hide the other without a word. */
  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwiceInABundle(String bundle) throws IOException {
    for (String file : List.of(bundle + ".properties", bundle + "_en.properties")) {
      List<String> keys = new ArrayList<>();
      boolean continued = false;
      for (String line : Files.readAllLines(FOLDER.resolve(file))) {
        Matcher entry = ENTRY.matcher(line);
        if (!continued && entry.matches()) {
          keys.add(entry.group(1));
        }
        continued = line.endsWith("\\");
      }
      assertThat(keys).as(file).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesSayTheSame(String bundle) throws IOException {
    assertThat(arguments(bundle + "_en")).isEqualTo(arguments(bundle));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noSentenceIsEmpty(String bundle) throws IOException {
    assertThat(entries(bundle)).allSatisfy(entry -> assertThat(entry.getValue()).isNotBlank());
  }

  @Test
  void everyKeyStandsOnce() throws IOException {
    for (String language : List.of("", "_en")) {
      Map<String, List<String>> places = new LinkedHashMap<>();
      for (String bundle : Messages.BUNDLES) {
        for (Map.Entry<String, String> entry : entries(bundle + language)) {
          places.computeIfAbsent(entry.getKey(), key -> new ArrayList<>()).add(bundle + language);
        }
      }
      places.values().removeIf(files -> files.size() == 1);
      assertThat(places).isEmpty();
    }
  }

  @Test
  void everyKeyThatTheCodeAsksForExists() throws IOException {
    Set<String> keys = keys();
    Set<String> missing = new TreeSet<>();
    int calls = 0;
    for (JavaSource source : CODE) {
      Matcher call = CALL.matcher(source.code());
      while (call.find()) {
        calls++;
        String asked = call.group(1);
        boolean whole = !call.group(2).equals("+");
        boolean there =
            whole ? keys.contains(asked) : keys.stream().anyMatch(key -> key.startsWith(asked));
        if (!there) {
          missing.add(source.path().getFileName() + ": " + asked);
        }
      }
    }
    assertThat(calls).isPositive();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    Set<String> words = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    for (JavaSource source : CODE) {
      words.addAll(source.literals());
      Matcher prefix = PREFIX.matcher(source.code());
      while (prefix.find()) {
        prefixes.add(prefix.group(1));
      }
    }
    Set<String> orphans = keys();
    orphans.removeIf(
        key ->
            words.contains(key)
                || words.stream().anyMatch(word -> key.startsWith(word + ".") && isKey(word))
                || prefixes.stream().anyMatch(key::startsWith));
    assertThat(orphans).isEmpty();
  }

  /** A literal that is itself a key or most of one: it has a dot, as "yaml.line" does. */
  private static boolean isKey(String word) {
    return word.matches("[\\w-]+(\\.[\\w-]+)+");
  }

  @Test
  void everyCheckHasASentence() throws IOException {
    Set<String> keys = keys();
    for (CheckCode code : CheckCode.values()) {
      assertThat(keys)
          .as(code.name())
          .contains("check." + code)
          .anyMatch(
              key -> key.equals("finding." + code) || key.startsWith("finding." + code + "."));
    }
  }

  /** No argument is skipped, but that a sentence need not repeat the cell, which is {0}. */
  @Test
  void argumentsAreNumberedFromZero() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (String bundle : List.of("findings", "findings_en", "library", "library_en")) {
      arguments(bundle)
          .forEach(
              (key, used) -> {
                Set<String> wanted = new TreeSet<>(used);
                wanted.add("0");
                boolean all = wanted.contains(String.valueOf(wanted.size() - 1));
                if (!used.isEmpty() && !all) {
                  wrong.add(bundle + ": " + key + " " + used);
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void findingsExplanationsAndConfigProblemsAreSpokenOf() throws IOException {
    Set<String> words = spokenWords();
    Set<String> silent = new TreeSet<>();
    for (String key : keys()) {
      String[] parts = key.split("\\.", 3);
      boolean spoken =
          switch (parts[0]) {
            case "finding" ->
                Arrays.stream(CheckCode.values()).anyMatch(code -> code.name().equals(parts[1]))
                    && (parts.length < 3 || words.contains(parts[2].replaceFirst("-open$", "")));
            case "explain" -> words.contains(key.substring("explain.".length()));
            case "yaml" -> words.contains(parts[1]) || words.contains("yaml." + parts[1]);
            default -> true;
          };
      if (!spoken) {
        silent.add(key);
      }
    }
    assertThat(silent).isEmpty();
  }

  /** Literals, enum constants as keys spell them, and the kinds that labels.yaml names. */
  private static Set<String> spokenWords() throws IOException {
    Set<String> words = new TreeSet<>();
    for (JavaSource source : CODE) {
      words.addAll(source.literals());
      Matcher constant = Pattern.compile("\\b[A-Z][A-Z_0-9]+\\b").matcher(source.code());
      while (constant.find()) {
        words.add(constant.group().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
    String labels = Files.readString(Path.of("watch-folder-config/labels.yaml"));
    words.addAll(Arrays.asList(labels.split("[^a-z-]+")));
    return words;
  }

  @Test
  void everyProblemOfAConfigFileHasASentence() throws IOException {
    Set<String> keys = keys();
    Pattern report = Pattern.compile("(?:\\breport|\\bproblem|\\bconverted)\\(([^;]*?)\\);");
    Set<String> silent = new TreeSet<>();
    for (JavaSource source : CODE) {
      if (!source.path().toString().matches(".*[/\\\\](strictyaml|rulepack|config)[/\\\\].*")) {
        continue;
      }
      Matcher call = report.matcher(source.code());
      while (call.find()) {
        List<String> literals =
            new ArrayList<>(JavaSource.of(source.path(), call.group(1)).literals());
        literals.removeIf(String::isEmpty);
        boolean said = literals.stream().anyMatch(kind -> keys.contains("yaml." + kind));
        if (!literals.isEmpty() && !said) {
          silent.add(source.path().getFileName() + ": " + call.group());
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void chineseStandsInBundlesOnly() {
    Set<String> wrong = new TreeSet<>();
    for (JavaSource source : CODE) {
      if (CHINESE.stream().noneMatch(folder -> source.path().startsWith(folder))) {
        source.literals().stream()
            .filter(literal -> HAN.matcher(literal).find())
            .forEach(literal -> wrong.add(source.path() + ": " + literal));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void literalsAreToldFromComments() {
    JavaSource source =
        JavaSource.of(
            Path.of("X.java"),
            "/* \"no\" */ a(\"yes\\\"\", '\"', \"//\"); // \"no\"\nb(\"\"\"\n  \"block\" \"\"\");");
    assertThat(source.literals()).containsExactly("yes\\\"", "//", "\n  \"block\" ");
    assertThat(source.code()).doesNotContain("no");
  }

  @Test
  void argumentsAreReadyStrings() {
    Messages english = new Messages(Locale.ENGLISH);
    assertThat(english.get("yaml.not-a-number", "{0} it's 1,460.09"))
        .isEqualTo("\"{0} it's 1,460.09\" is not a number");
    assertThat(Messages.chinese().get("yaml.wrong-order", "60")).contains("60").contains("{1}");
  }

  /** 请改第2段文字, but 请改 第3个表格第5行 and 请改 K7: only a paragraph needs no blank before it. */
  @Test
  void noBlankStandsBeforeAParagraph() {
    String key = "finding.S01.negative";
    assertThat(sentence(Messages.chinese(), key, new SeenCell(0, 2, 1, "").spelled()))
        .endsWith("请改第2段文字。");
    assertThat(sentence(Messages.chinese(), key, new SeenCell(3, 5, 2, "得分").spelled()))
        .endsWith("请改 第3个表格第5行 得分。");
    assertThat(sentence(Messages.chinese(), key, "K7")).endsWith("请改 K7。");
    assertThat(sentence(new Messages(Locale.ENGLISH), key, new SeenCell(0, 2, 1, "").spelled()))
        .contains(" paragraph 2");
  }

  private static String sentence(Messages messages, String key, String cell) {
    return messages.get(key, cell, "里程", "-1", "10");
  }
}
