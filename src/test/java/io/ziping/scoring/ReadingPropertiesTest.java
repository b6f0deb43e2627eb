package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Packs;
import io.ziping.measure.Actual;
import io.ziping.measure.CellValue;
import io.ziping.measure.IndicatorReader;
import io.ziping.measure.IndicatorText;
import io.ziping.measure.Reading;
import io.ziping.measure.Target;
import io.ziping.measure.TextNormalizer;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for any value, over generated ones; the seeds are fixed. */
class ReadingPropertiesTest {

  private static final IndicatorReader READER = TestLexicon.shipped().reader();
  private static final IndicatorScorer SCORER = new IndicatorScorer(Packs.xushui());
  private static final String[] UNITS = {"%", "个", "人", "万元", "天", "公里", "元/人", "‰", ""};
  private static final String[] SIGNS = {"≥", "≤", "=", ">", "<", "", "不低于", "不超过"};
  private static final String[] LEVELS = {"数量指标", "质量指标", "时效指标", "成本指标", ""};
  private static final String PIECES =
      "0123456789.,%‰≥≤=<>-~～—至年月日前底内以上下不超过低于无未完成达标约共其中万亿千百十一二三两元人次个项"
          + "()（）/／*+ 　第季度次年指标优良中差好坏好率满意度成倍半#$\u200b\u0301ＡａＸ①½㎡";

  private static IndicatorText text(String level, String name, String target, String actual) {
    return new IndicatorText(
        "产出指标",
        level,
        name,
        CellValue.blank(),
        CellValue.text(target),
        CellValue.blank(),
        CellValue.text(actual),
        "",
        false,
        2023);
  }

  private static Points points(String level, String target, String actual, BigDecimal weight) {
    return SCORER.score(READER.read(text(level, "", target, actual)), weight, null);
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static BigDecimal decimal(Random random, int most) {
    return BigDecimal.valueOf(random.nextInt(most * 100), random.nextInt(3));
  }

  @Test
  void pointsStayBetweenZeroAndTheWeightAndFullWhereMet() {
    Random random = new Random(20230901);
    for (int i = 0; i < 4000; i++) {
      String unit = pick(random, UNITS);
      BigDecimal weight = decimal(random, 30);
      String target = pick(random, SIGNS) + decimal(random, 50).toPlainString() + unit;
      String actual = decimal(random, 60).toPlainString() + (random.nextBoolean() ? unit : "");
      String level = pick(random, LEVELS);
      Points points = points(level, target, actual, weight);
      String about = level + " " + target + " | " + actual + " of " + weight + ": " + points;
      BigDecimal most = Points.round(weight);
      assertThat(points.low()).as(about).isBetween(BigDecimal.ZERO, points.high());
      assertThat(points.high()).as(about).isLessThanOrEqualTo(most);
      if (Boolean.TRUE.equals(points.met())) {
        assertThat(points.score()).as(about).isEqualByComparingTo(most);
      }
    }
  }

  @Test
  void aBetterActualNeverScoresLower() {
    Random random = new Random(7);
    for (int i = 0; i < 4000; i++) {
      boolean reverse = random.nextBoolean();
      String unit = pick(random, new String[] {"%", "个", "万元", "次"});
      BigDecimal t = decimal(random, 40).add(BigDecimal.ONE);
      BigDecimal a = decimal(random, 80);
      BigDecimal b = a.add(decimal(random, 20));
      String target = (reverse ? "≤" : "≥") + t.toPlainString() + unit;
      BigDecimal lower = points("", target, a.toPlainString() + unit, BigDecimal.TEN).score();
      BigDecimal higher = points("", target, b.toPlainString() + unit, BigDecimal.TEN).score();
      BigDecimal worse = Objects.requireNonNull(reverse ? higher : lower);
      BigDecimal better = Objects.requireNonNull(reverse ? lower : higher);
      assertThat(better).as(target + ": " + a + ", " + b).isGreaterThanOrEqualTo(worse);
    }
  }

  @Test
  void anyTextEndsInAReading() {
    Random random = new Random(42);
    List<ValueCase> known =
        Stream.concat(ValueCasesTest.specified(), ValueCasesTest.further()).toList();
    for (int i = 0; i < 30_000; i++) {
      String target = random(random, known);
      String actual = random(random, known);
      IndicatorText text = text(pick(random, LEVELS), random(random, known), target, actual);
      Reading reading = READER.read(text);
      Points points = SCORER.score(reading, BigDecimal.TEN, null);
      assertThat(points.low().compareTo(points.high())).isLessThanOrEqualTo(0);
      assertThat(points.low().signum()).isGreaterThanOrEqualTo(0);
    }
  }

  @Test
  void longAndNastyTextsAreReadFast() {
    long begin = System.nanoTime();
    for (String piece :
        List.of("1", "1,", "一", "/人", "(", "1-", "2023.", "每月1", "≥", "a", "百分之", "1个")) {
      String text = piece.repeat(32_000 / piece.length());
      READER.read(text("数量指标", text, text, text));
      READER.read(text("时效指标", "完成时间", text.substring(0, 250), text.substring(0, 290)));
    }
    assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
  }

  @Test
  void normalisedTextReadsTheSame() {
    Random random = new Random(99);
    List<ValueCase> known =
        Stream.concat(ValueCasesTest.specified(), ValueCasesTest.further()).toList();
    for (int i = 0; i < 10_000; i++) {
      String target = random(random, known);
      String actual = random(random, known);
      String plain = TextNormalizer.of(target);
      assertThat(TextNormalizer.of(plain)).isEqualTo(plain);
      Reading asWritten = READER.read(text("质量指标", "", target, actual));
      Reading asPlain = READER.read(text("质量指标", "", plain, TextNormalizer.of(actual)));
      assertThat(asPlain.target()).as(target).isEqualTo(asWritten.target());
      assertThat(asPlain.actual()).as(target + " | " + actual).isEqualTo(asWritten.actual());
    }
  }

  @Test
  void unitsConvertExactly() {
    Random random = new Random(5);
    String[][] pairs = {
      {"万元", "元", "10000"},
      {"亿元", "万元", "10000"},
      {"公里", "米", "1000"},
      {"公顷", "亩", "15"},
      {"吨", "千克", "1000"},
      {"年", "个月", "12"},
      {"天", "小时", "24"},
      {"米", "厘米", "100"},
      {"万人", "人", "10000"}
    };
    for (int i = 0; i < 3000; i++) {
      String[] pair = pairs[random.nextInt(pairs.length)];
      // 1999年 would be a year, no duration
      BigDecimal big = decimal(random, 9).add(BigDecimal.ONE);
      BigDecimal small = big.multiply(new BigDecimal(pair[2]));
      Reading reading =
          READER.read(
              text("", "", "≥" + big.toPlainString() + pair[0], small.toPlainString() + pair[1]));
      BigDecimal target = ((Target.Quantity) reading.target()).value();
      BigDecimal actual = ((Actual.Quantity) reading.actual()).value();
      assertThat(actual).as(big + pair[0]).isEqualByComparingTo(target);
    }
  }

  @Test
  void everyPolicyKeepsPointsWithinTheWeight() {
    Random random = new Random(11);
    for (RulePack.OvershootPolicy policy : RulePack.OvershootPolicy.values()) {
      for (RulePack.Reverse reverse : RulePack.Reverse.values()) {
        IndicatorScorer scorer = new IndicatorScorer(Packs.with(reverse, policy, List.of()));
        for (int i = 0; i < 500; i++) {
          String target = pick(random, SIGNS) + decimal(random, 50).toPlainString() + "个";
          String actual = decimal(random, 150).toPlainString() + "个";
          Points points =
              scorer.score(READER.read(text("", "", target, actual)), BigDecimal.TEN, null);
          assertThat(points.score()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        }
      }
    }
  }

  /** Noise, pieces of values, or a known value with a piece changed. */
  private static String random(Random random, List<ValueCase> known) {
    switch (random.nextInt(3)) {
      case 0:
        return random
            .ints(random.nextInt(12), 1, 0x10ffff)
            .filter(c -> Character.isDefined(c) && (c < 0xd800 || c > 0xdfff))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
      case 1:
        return random
            .ints(1 + random.nextInt(14), 0, PIECES.length())
            .mapToObj(at -> String.valueOf(PIECES.charAt(at)))
            .collect(Collectors.joining());
      default:
        IndicatorText text = known.get(random.nextInt(known.size())).text();
        String value = random.nextBoolean() ? text.target().text() : text.actual().text();
        int at = random.nextInt(value.length() + 1);
        char piece = PIECES.charAt(random.nextInt(PIECES.length()));
        return value.substring(0, at) + piece + value.substring(at);
    }
  }
}
