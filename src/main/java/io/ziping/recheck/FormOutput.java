package io.ziping.recheck;

import io.ziping.bureau.BureauOutput;
import io.ziping.bureau.CountyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The re-check form of one project as a file of the bureau's. */
record FormOutput(RecheckForm form, RecheckSubject subject, String folder) implements BureauOutput {

  @Override
  public String kind() {
    return RecheckForm.kind(subject.key());
  }

  @Override
  public String fileName(CountyView county) {
    return form.fileName(subject);
  }

  @Override
  public String contentKey(CountyView county) {
    return form.contentKey(subject);
  }

  @Override
  public void write(CountyView county, Path file) throws IOException {
    Files.write(file, form.write(subject));
  }
}
