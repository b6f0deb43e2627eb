package io.ziping.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comma-separated values with a header line; fields may be quoted, quotes doubled (RFC 4180). */
final class Csv {

  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  /** The rows of a resource beside this class, each by its column names. */
  static List<Map<String, String>> resource(String name) {
    try (InputStream stream = Csv.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Map<String, String>> parse(String text) {
    Csv csv = new Csv(text);
    List<String> header = csv.line();
    List<Map<String, String>> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      List<String> fields = csv.line();
      if (fields.size() != header.size()) {
        throw new IllegalArgumentException("row " + rows.size() + " has " + fields.size());
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        row.put(header.get(i), fields.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> line() {
    List<String> fields = new ArrayList<>();
    do {
      fields.add(field());
    } while (skip(','));
    skip('\r');
    if (!skip('\n') && at < text.length()) {
      throw new IllegalArgumentException("stray character at " + at);
    }
    return fields;
  }

  private String field() {
    StringBuilder field = new StringBuilder();
    if (!skip('"')) {
      while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        field.append(text.charAt(at++));
      }
      return field.toString();
    }
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next != '"') {
        field.append(next);
      } else if (skip('"')) {
        field.append('"');
      } else {
        return field.toString();
      }
    }
    throw new IllegalArgumentException("a quoted field has no end");
  }

  private boolean skip(char expected) {
    boolean there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }
}
