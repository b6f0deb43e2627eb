package io.ziping.strictyaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Several mappings of one shape on top of each other: a key's value comes from the nearest layer
 * that has it, lists as a whole. A problem is reported in the file that holds the mistake; a key
 * that no layer has is missing in the nearest one. Every layer is asked for every key, so that
 * nobody's keys count as unknown.
 */
public final class YamlLayers {

  private final List<YamlMap> layers;

  private YamlLayers(List<YamlMap> layers) {
    this.layers = List.copyOf(layers);
  }

  /** Layers, the nearest first; at least one. */
  public static YamlLayers of(List<YamlMap> nearestFirst) {
    if (nearestFirst.isEmpty()) {
      throw new IllegalArgumentException("no layer");
    }
    return new YamlLayers(nearestFirst);
  }

  public Optional<String> text(String key) {
    return nearest(map -> map.text(key));
  }

  public Optional<BigDecimal> decimal(String key) {
    return nearest(map -> map.decimal(key));
  }

  public Optional<Integer> integer(String key) {
    return nearest(map -> map.integer(key));
  }

  public Optional<Boolean> flag(String key) {
    return nearest(map -> map.flag(key));
  }

  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return nearest(map -> map.choice(key, type));
  }

  /**
   * A value that a nearer layer may take away by {@code off}: empty when the nearest layer that has
   * the key says so, or none has it.
   *
   * @param getter reads the key where it is not {@code off}, for example {@code map ->
   *     map.decimal(key)}
   */
  public <T> Optional<T> unlessOff(String key, Function<YamlMap, Optional<T>> getter) {
    Optional<Optional<T>> value =
        nearest(
            map ->
                map.text(key).filter("off"::equals).isPresent()
                    ? Optional.of(Optional.empty())
                    : getter.apply(map).map(Optional::of));
    return value.flatMap(Function.identity());
  }

  /** The list of the nearest layer that has the key; absent is empty. */
  public List<String> texts(String key) {
    return nearest(
            map -> {
              List<String> texts = map.texts(key);
              return map.has(key) ? Optional.of(texts) : Optional.empty();
            })
        .orElse(List.of());
  }

  /**
   * The list of the nearest layer that has the key; absent is empty. The lists below it are not
   * opened: their keys would count as unknown.
   */
  public List<YamlMap> maps(String key) {
    List<YamlMap> having = layers.stream().filter(layer -> layer.has(key)).toList();
    return having.isEmpty() ? List.of() : having.get(0).maps(key);
  }

  /** The nested maps of all layers, on top of each other. */
  public YamlLayers map(String key) {
    return new YamlLayers(layers.stream().map(map -> map.map(key)).toList());
  }

  /** Keys of all layers, for maps with free keys; marks them all as known. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    layers.forEach(layer -> keys.addAll(layer.keys()));
    return keys;
  }

  public boolean has(String key) {
    return layers.stream().filter(layer -> layer.has(key)).count() > 0;
  }

  /**
   * Which of several keys the nearest layer has that has any, for a problem of all of them
   * together: it belongs where the last word was spoken.
   */
  public String nearestOf(String... keys) {
    for (YamlMap layer : layers) {
      for (String key : keys) {
        if (layer.has(key)) {
          return key;
        }
      }
    }
    return keys[0];
  }

  /** Adds a problem at a key, in the nearest layer that has it, else in the nearest of all. */
  public void report(String key, String kind, String... args) {
    layers.stream()
        .filter(layer -> layer.has(key))
        .findFirst()
        .orElse(layers.get(0))
        .report(key, kind, args);
  }

  /** Reports keys that stand in no layer. */
  public void require(String... keys) {
    for (String key : keys) {
      if (!has(key)) {
        report(key, "missing-key");
      }
    }
  }

  private <T> Optional<T> nearest(Function<YamlMap, Optional<T>> getter) {
    List<T> found = new ArrayList<>();
    for (YamlMap layer : layers) {
      getter.apply(layer).ifPresent(found::add);
    }
    return found.stream().findFirst();
  }
}
