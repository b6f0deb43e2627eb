package io.ziping.workbook.annotate.splice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The namespace bindings in force while a part is scanned. */
final class Namespaces {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String STRICT_RELATIONSHIPS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";
  static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private record Binding(byte[] prefix, String uri, int depth) {}

  private final List<Binding> bindings = new ArrayList<>();

  void bind(byte[] prefix, String uri, int depth) {
    bindings.add(new Binding(prefix, uri, depth));
  }

  /** Forgets the bindings of elements deeper than {@code depth}. */
  void leave(int depth) {
    for (int i = bindings.size() - 1; i >= 0 && bindings.get(i).depth() > depth; i--) {
      bindings.remove(i);
    }
  }

  /** The namespace of the prefix that stands at {@code from}; empty when it is not bound. */
  String uri(byte[] bytes, int from, int to) {
    for (int i = bindings.size() - 1; i >= 0; i--) {
      Binding binding = bindings.get(i);
      if (same(binding.prefix(), bytes, from, to)) {
        return binding.uri();
      }
    }
    return "";
  }

  /** The namespace of a prefix; empty when it is not bound. */
  String uri(String prefix) {
    byte[] bytes = prefix.getBytes(StandardCharsets.UTF_8);
    return uri(bytes, 0, bytes.length);
  }

  private static boolean same(byte[] prefix, byte[] bytes, int from, int to) {
    if (prefix.length != to - from) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (prefix[i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A prefix bound to one of these namespaces, with its colon, for attributes (never the default
   * namespace); null when there is none.
   */
  @Nullable String prefixOf(String... uris) {
    for (int i = bindings.size() - 1; i >= 0; i--) {
      Binding binding = bindings.get(i);
      byte[] prefix = binding.prefix();
      if (prefix.length > 0
          && List.of(uris).contains(binding.uri())
          && uri(prefix, 0, prefix.length).equals(binding.uri())) {
        return new String(prefix, StandardCharsets.UTF_8) + ":";
      }
    }
    return null;
  }
}
