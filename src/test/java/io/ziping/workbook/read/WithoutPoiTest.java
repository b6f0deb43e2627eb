package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.workbook.ReadLimits;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cold start matters: an .xlsx is read where POI and jsoup cannot even be found. */
class WithoutPoiTest {

  @Test
  void xlsxNeedsNeitherPoiNorJsoup() throws Exception {
    byte[] bytes = RandomWorkbook.make(3, false);
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?> limits = loader.loadClass(ReadLimits.class.getName());
      Class<?> reader = loader.loadClass(GridReader.class.getName());
      Object made =
          reader.getConstructor(limits).newInstance(limits.getMethod("standard").invoke(null));
      Object result = reader.getMethod("read", byte[].class).invoke(made, (Object) bytes);
      assertThat(result.getClass().getSimpleName()).isEqualTo("Read");
    }
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = Path.of(entry).getFileName().toString();
      if (name.equals("classes") || name.startsWith("aalto") || name.startsWith("stax2")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    assertThat(urls).hasSize(3);
    return urls.toArray(URL[]::new);
  }
}
