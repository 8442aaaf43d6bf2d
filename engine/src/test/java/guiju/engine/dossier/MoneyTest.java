package guiju.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.MoneyUnit;
import guiju.engine.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums are exact, whichever unit they are shown in. */
class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.00|0.00|0.00",
        "1|0.01|0.01|0.000001",
        "-1|-0.01|-0.01|-0.000001",
        "100|1.00|1.00|0.0001",
        "9999|99.99|99.99|0.009999",
        "10000|100.00|100.00|0.01",
        "999999|9999.99|9,999.99|0.999999",
        "1000000|10000.00|10,000.00|1.00",
        "-1000000|-10000.00|-10,000.00|-1.00",
        "1000000001|10000000.01|10,000,000.01|1,000.000001",
        "123456789000|1234567890.00|1,234,567,890.00|123,456.789",
        "-1234567|-12345.67|-12,345.67|-1.234567"
      })
  void writes_and_shows_every_fen(long fen, String yuan, String grouped, String wan) {
    assertThat(Money.yuan(fen)).isEqualTo(yuan);
    assertThat(Money.yuanGrouped(fen)).isEqualTo(grouped);
    assertThat(Money.wanGrouped(fen)).isEqualTo(wan);
    assertThat(Money.fen(yuan)).isEqualTo(fen);
  }

  @Test
  void shows_the_unit() {
    assertThat(Money.shown(1_000_000, MoneyUnit.WAN))
        .isEqualTo(new Text("1.00 万元", "1.00 × 10,000 yuan"));
    assertThat(Money.shown(1_000_000, MoneyUnit.YUAN))
        .isEqualTo(new Text("10,000.00 元", "10,000.00 yuan"));
  }

  @Test
  void sums_beside_each_other_are_in_wan_only_when_none_loses_a_digit() {
    assertThat(Money.common(List.of(1_000_000L, 10_000L))).isEqualTo(MoneyUnit.WAN);
    assertThat(Money.common(List.of(1_000_000L, 10_001L))).isEqualTo(MoneyUnit.YUAN);
    assertThat(Money.common(List.of(-10_000L))).isEqualTo(MoneyUnit.WAN);
    assertThat(Money.common(List.of(9_999L))).isEqualTo(MoneyUnit.YUAN);
  }
}
