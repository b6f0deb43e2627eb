package io.ziping.recheck;

import io.ziping.bureau.BureauOutput;
import io.ziping.bureau.CountyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The list of spot checks as a file of the bureau's. */
record ListOutput(SpotCheckList list, SpotCheckList.Content content) implements BureauOutput {

  @Override
  public String kind() {
    return SpotCheckList.KIND;
  }

  @Override
  public String fileName(CountyView county) {
    return list.fileName();
  }

  @Override
  public String contentKey(CountyView county) {
    return list.contentKey(content);
  }

  @Override
  public void write(CountyView county, Path file) throws IOException {
    Files.write(file, list.write(content));
  }
}
