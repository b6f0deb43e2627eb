package io.ziping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ziping rollup} with and without a daemon. */
@ExtendWith(LiveShareExtension.class)
class RollUpTest {

  private final LiveShare share;
  private int status;

  RollUpTest(LiveShare share) {
    this.share = share;
  }

  private JsonNode rollUp() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      status = Main.run("rollup", "--json", "--config", share.config().toString());
    } finally {
      System.setOut(before);
    }
    return new ObjectMapper().readTree(bytes.toString(StandardCharsets.UTF_8)).get(0);
  }

  @Test
  void whereNothingWasScoredItSaysSo() throws IOException {
    JsonNode answer = rollUp();

    assertThat(status).isEqualTo(1);
    assertThat(answer.get("standing").asText()).isEqualTo("nothing");
    assertThat(answer.get("total").isNull()).isTrue();
    assertThat(share.root().resolve("_财政局")).doesNotExist();
  }

  @Test
  void itTellsTheTotalsAndWritesWhatIsGone() throws Exception {
    share.drop("修路.xlsx", 1);
    share.runOnce();
    // Another version of the program wrote what is there.
    assertThat(rollUp().get("standing").asText()).isEqualTo("written");
    assertThat(rollUp().get("standing").asText()).isEqualTo("current");
    Path lying = share.root().resolve("_财政局/全区_2023年度绩效自评汇总表.xlsx");
    Files.delete(lying);

    JsonNode answer = rollUp();

    assertThat(status).isZero();
    assertThat(answer.get("standing").asText()).isEqualTo("written");
    assertThat(lying).exists();
    assertThat(answer.get("outputs")).anyMatch(output -> output.asText().equals(lying.toString()));
    assertThat(answer.get("year").asInt()).isEqualTo(2023);
    JsonNode total = answer.get("total");
    JsonNode unit = answer.get("units").get(0);
    assertThat(unit.get("unit").asText()).isEqualTo("漕河镇");
    assertThat(unit.get("outcomes").get("accepted").asInt()).isEqualTo(1);
    for (String key : new String[] {"projects", "budget", "executed", "rate", "averageScore"}) {
      assertThat(total.get(key)).as(key).isEqualTo(unit.get(key));
    }
    assertThat(total.get("expected").isNull()).isTrue();
  }

  @Test
  void whileADaemonRunsItOnlyTells() throws Exception {
    share.drop("修路.xlsx", 1);
    share.runOnce();
    share.start();

    JsonNode answer = rollUp();

    assertThat(status).isZero();
    assertThat(answer.get("standing").asText()).isEqualTo("by-daemon");
    assertThat(answer.get("total").get("projects").asInt()).isEqualTo(1);
  }
}
