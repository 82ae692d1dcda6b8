package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AVG-01 allows every divisor but 0, and AVG-09 divides by it. */
@DisplayName("quotients by any 64-bit integer")
class LargeDivisorTest {

  private static final double[] DIVIDENDS = {3, -7, 0.1, 1e300, -5e-300};

  @ParameterizedTest(name = "by {0}")
  @ValueSource(
      longs = {
        2,
        -3,
        Integer.MAX_VALUE,
        -Integer.MAX_VALUE,
        1L << 31,
        3_000_000_000L,
        -4_294_967_297L,
        9_000_000_000_000_000_001L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  @DisplayName("are rounded once")
  void areRoundedOnce(long divisor) {
    for (double dividend : DIVIDENDS) {
      ExactSum sum = new ExactSum();
      sum.add(dividend);
      ExactQuotients quotients = new ExactQuotients();
      quotients.add(dividend, divisor);
      double want =
          new BigDecimal(dividend)
              .divide(BigDecimal.valueOf(divisor), new MathContext(60))
              .doubleValue();
      assertThat(sum.roundQuotient(divisor)).isEqualTo(want);
      assertThat(quotients.round()).isEqualTo(want);
    }
  }
}
