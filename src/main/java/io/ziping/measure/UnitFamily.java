package io.ziping.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What units measure, and how many of one are one of another. */
final class UnitFamily {

  /** How two units stand to each other. */
  enum Relation {
    SAME,
    CONVERTIBLE,
    /** Two counts of things (5种, 5类): the numbers are comparable, the units should be mended. */
    COUNTS,
    APART
  }

  /** One unit is {@code times} of its family's smallest; 亩 makes the area family count thirds. */
  private record Factor(String family, BigDecimal times) {}

  private static final MathContext EXACT = new MathContext(34);
  private static final Map<String, Factor> FACTORS = new HashMap<>();
  private static final Set<String> PEOPLE = Set.of("人");
  private static final Set<String> EVENTS = Set.of("次", "起");
  private static final String VISITS = "人次";

  static {
    add("money", "元", "1", "角", "0.1");
    add("share", "%", "0.01", "‰", "0.001", "成", "0.1");
    add("day", "秒", "1", "分钟", "60", "小时", "3600", "天", "86400", "工作日", "86400");
    add("day", "周", "604800");
    add("month", "月", "1", "季度", "3", "年", "12");
    add("length", "毫米", "1", "厘米", "10", "分米", "100", "米", "1000", "公里", "1000000");
    add("area", "平方米", "3", "亩", "2000", "公顷", "30000", "平方公里", "3000000");
    add("volume", "毫升", "1", "升", "1000", "公升", "1000", "立方米", "1000000");
    add("mass", "克", "1", "斤", "500", "千克", "1000", "吨", "1000000");
    add("power", "千瓦", "1");
    add("energy", "千瓦时", "1");
    add("storage", "MB", "1", "GB", "1024", "TB", "1048576");
    add("times", "倍", "1");
    add("dollar", "美元", "1");
    add("mark", "分", "1");
    add("age", "岁", "12", "月龄", "1");
  }

  private UnitFamily() {}

  private static void add(String family, String... unitsAndTimes) {
    for (int i = 0; i < unitsAndTimes.length; i += 2) {
      FACTORS.put(unitsAndTimes[i], new Factor(family, new BigDecimal(unitsAndTimes[i + 1])));
    }
  }

  static boolean isTime(String base) {
    Factor factor = FACTORS.get(base);
    return factor != null && (factor.family.equals("day") || factor.family.equals("month"));
  }

  /** Whether the unit counts things, people or events rather than measuring something. */
  static boolean isCount(String base) {
    return !FACTORS.containsKey(base);
  }

  /** Whether 100% of a quantity in this unit means the whole of it: counts, areas, lengths. */
  static boolean allowsCompletion(String shown, LexiconIndex words) {
    Factor factor = FACTORS.get(words.baseOf(shown));
    return factor == null || !Set.of("share", "times", "mark").contains(factor.family);
  }

  static Relation relation(Unit one, Unit other) {
    if (one.base().equals(other.base())) {
      return one.factor().compareTo(other.factor()) == 0 ? Relation.SAME : Relation.CONVERTIBLE;
    }
    Factor a = FACTORS.get(one.base());
    Factor b = FACTORS.get(other.base());
    if (a != null && b != null) {
      return a.family.equals(b.family) ? Relation.CONVERTIBLE : Relation.APART;
    }
    return a == null && b == null && comparable(one.base(), other.base())
        ? Relation.COUNTS
        : Relation.APART;
  }

  private static boolean comparable(String one, String other) {
    String a = kind(one);
    String b = kind(other);
    if (a.equals("visits") || b.equals("visits")) {
      return !a.equals("things") && !b.equals("things") || general(one) || general(other);
    }
    return a.equals(b) || general(one) || general(other);
  }

  /** 个 and 项 count anything. */
  private static boolean general(String base) {
    return base.equals("个") || base.equals("项") || base.isEmpty();
  }

  private static String kind(String base) {
    if (base.equals(VISITS)) {
      return "visits";
    }
    if (PEOPLE.contains(base)) {
      return "people";
    }
    return EVENTS.contains(base) ? "events" : "things";
  }

  /** A value of one unit in another, exact to 34 digits; the same number for mere counts. */
  static BigDecimal convert(BigDecimal value, Unit from, Unit to) {
    BigDecimal times = from.factor();
    BigDecimal over = to.factor();
    @Nullable Factor a = FACTORS.get(from.base());
    @Nullable Factor b = FACTORS.get(to.base());
    if (a != null && b != null) {
      times = times.multiply(a.times);
      over = over.multiply(b.times);
    }
    if (times.compareTo(over) == 0) {
      return value;
    }
    return value.multiply(times).divide(over, EXACT).stripTrailingZeros();
  }
}
