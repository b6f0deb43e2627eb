package io.ziping.workbook.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Serials of the 1900 date system, in which 1 is 1900-01-01 and 60 is a day that never was. */
final class DateSerial {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final BigDecimal NANOS_OF_DAY = BigDecimal.valueOf(86_400_000_000_000L);

  private DateSerial() {}

  /** The date of whole days other than 0 and 60. */
  static LocalDate date(int days) {
    return DAY_ZERO.plusDays(days < 60 ? days + 1 : days);
  }

  /** The serial of a moment, at fifteen digits at most. */
  static BigDecimal of(LocalDateTime moment) {
    long days = ChronoUnit.DAYS.between(DAY_ZERO, moment.toLocalDate());
    BigDecimal whole = BigDecimal.valueOf(days <= 60 ? days - 1 : days);
    BigDecimal time = BigDecimal.valueOf(moment.toLocalTime().toNanoOfDay());
    return CellFormat.normal(whole.add(time.divide(NANOS_OF_DAY, 15, RoundingMode.HALF_UP)));
  }
}
