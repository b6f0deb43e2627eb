package io.ziping.pipeline;

import io.ziping.ledger.FilePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Places that one thread leaves for another to handle, each reported once. */
final class PendingPlaces {

  private final Queue<FilePlace> places = new ConcurrentLinkedQueue<>();

  void add(FilePlace place) {
    places.add(place);
  }

  List<FilePlace> takeAll() {
    List<FilePlace> all = new ArrayList<>();
    for (FilePlace place = places.poll(); place != null; place = places.poll()) {
      all.add(place);
    }
    return all;
  }
}
