package io.ziping.recheck;

import io.ziping.rulepack.RulePack.Grade;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose form it is, and which version of the self-evaluation it was made from.
 *
 * @param key of the project, 16 hex digits
 * @param version hash of all that was known of its scores, 16 hex digits
 * @param path of the self-evaluation below the share's root @param sha256 of its bytes
 * @param reasons why it was drawn, in words
 * @param rules name and hash of the rule pack
 * @param self the unit's own total @param total computed, null while open
 * @param grades of the rule pack, best first
 */
public record RecheckHead(
    String key,
    String version,
    String unit,
    String code,
    String name,
    String path,
    String sha256,
    String reasons,
    String rules,
    @Nullable BigDecimal self,
    @Nullable BigDecimal total,
    List<Grade> grades) {

  public RecheckHead {
    grades = List.copyOf(grades);
  }

  /** The grade of a total, empty without one. */
  public String gradeOf(@Nullable BigDecimal points) {
    if (points == null) {
      return "";
    }
    return grades.stream()
        .filter(grade -> points.compareTo(grade.from()) >= 0)
        .map(Grade::name)
        .findFirst()
        .orElse("");
  }
}
