package io.ziping.rulepack;

import io.ziping.strictyaml.YamlDocument;
import io.ziping.strictyaml.YamlLayers;
import io.ziping.strictyaml.YamlMap;
import io.ziping.strictyaml.YamlProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rule packs of one configuration folder, by name. A pack's name is its file's name without
 * {@code .yaml}; {@code extends:} names the pack whose values hold where a pack says nothing.
 */
public final class RulePacks {

  private final SortedMap<String, RulePack> packs;

  private RulePacks(Map<String, RulePack> packs) {
    this.packs = new TreeMap<>(packs);
  }

  /** What came of reading the packs: all of them, or everything that is wrong with any. */
  public sealed interface Reading {}

  /** Every pack was understood. */
  public record Packs(RulePacks packs) implements Reading {}

  /** At least one mistake; no pack is usable, so that nobody scores by half a rule. */
  public record Refused(List<YamlProblem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads packs that somebody else has fetched from the disk.
   *
   * @param texts file name as the operator knows it ({@code rule-packs/hubei.yaml}) to its content
   */
  public static Reading read(Map<String, String> texts) {
    SortedMap<String, YamlDocument> documents = new TreeMap<>();
    texts.forEach((file, text) -> documents.put(nameOf(file), YamlDocument.parse(file, text)));
    Map<String, RulePack> packs = new TreeMap<>();
    Map<String, Chain> chains = new TreeMap<>();
    documents.forEach((name, document) -> chains.put(document.file(), chain(name, documents)));
    documents.forEach(
        (name, document) ->
            packs.put(
                name, new PackReader(name, YamlLayers.of(layersOf(chains, document))).read()));
    Set<YamlProblem> problems = new LinkedHashSet<>();
    for (YamlDocument document : documents.values()) {
      Chain chain = Objects.requireNonNull(chains.get(document.file()));
      problems.addAll(PackProblems.of(document.finish(), chain.length(), chain.whole()));
    }
    return problems.isEmpty()
        ? new Packs(new RulePacks(packs))
        : new Refused(List.copyOf(problems));
  }

  /** The pack of a name, when there is one. */
  public Optional<RulePack> find(String name) {
    return Optional.ofNullable(packs.get(name));
  }

  /** All names in alphabetical order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(packs.keySet());
  }

  private static String nameOf(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /**
   * A pack's mapping and those it extends.
   *
   * @param layers nearest first, as far as they are there
   * @param whole whether the chain ends in a pack that extends nothing and all were parsed
   */
  private record Chain(List<YamlMap> layers, boolean whole) {
    int length() {
      return layers.size();
    }
  }

  private static List<YamlMap> layersOf(Map<String, Chain> chains, YamlDocument document) {
    return Objects.requireNonNull(chains.get(document.file())).layers();
  }

  private static Chain chain(String name, Map<String, YamlDocument> documents) {
    Map<String, YamlMap> layers = new LinkedHashMap<>();
    String current = name;
    YamlDocument document = documents.get(current);
    boolean parsed = true;
    while (document != null) {
      YamlMap root = document.root();
      parsed &= !document.isBroken();
      layers.put(current, root);
      Optional<String> next = root.text("extends");
      if (next.isEmpty()) {
        return new Chain(List.copyOf(layers.values()), parsed);
      }
      if (layers.containsKey(next.get())) {
        String circle = String.join(" → ", layers.keySet()) + " → " + next.get();
        root.report("extends", "extends-cycle", circle);
        break;
      }
      current = next.get();
      document = documents.get(current);
      if (document == null) {
        root.report("extends", "unknown-pack", current, String.join(", ", documents.keySet()));
      }
    }
    return new Chain(List.copyOf(layers.values()), false);
  }
}
