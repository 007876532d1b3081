package org.dl4jcomparison.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dl4jcomparison.experiment.Numbers;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void lossesHaveFourSignificantDigits() {
    assertThat(Text.loss(0.0060443)).isEqualTo("0.006044");
    assertThat(Text.loss(0.69314)).isEqualTo("0.6931");
    assertThat(Text.loss(17.269)).isEqualTo("17.27");
    assertThat(Text.loss(0.00001234567)).isEqualTo("1.235e-05");
    assertThat(Text.loss(0)).isEqualTo("0");
    assertThat(Text.loss(OptionalDouble.empty())).isEqualTo("-");
  }

  @Test
  void settingsAreWrittenAsAPersonWould() {
    assertThat(Numbers.shortest(0.1)).isEqualTo("0.1");
    assertThat(Numbers.shortest(1e-8)).isEqualTo("1e-8");
    assertThat(Numbers.shortest(0.001)).isEqualTo("0.001");
    assertThat(Numbers.shortest(5)).isEqualTo("5");
    assertThat(Numbers.shortest(100)).isEqualTo("100");
    assertThat(Numbers.shortest(1.5e300)).isEqualTo("1.5e300");
    assertThat(Numbers.shortest(-2.5e-7)).isEqualTo("-2.5e-7");
    assertThat(Numbers.shortest(0)).isEqualTo("0");
  }

  @Property
  void settingsReadBackAsTheSameNumber(@ForAll double number) {
    assertThat(Double.parseDouble(Numbers.shortest(number))).isEqualTo(number == 0 ? 0 : number);
  }

  @Test
  void columnsThatDoNotFitFollowBelow() {
    Table table =
        new Table(
            List.of("name", "first", "second", "third"),
            List.of(List.of("a", "1", "2", "3"), List.of("bb", "10", "20", "30")));
    assertThat(table.toText(20))
        .isEqualTo(
            "name  first  second\na         1       2\nbb       10      20\n"
                + "\nname  third\na         3\nbb       30\n");
    assertThat(table.toText(26)).isEqualTo(table.toText(500));
    assertThat(table.toText(1))
        .startsWith("name  first\na         1\nbb       10\n\nname  second\n");
  }

  @Test
  void theWidthIsWhatTheShellTells() {
    assertThat(Width.columns(Optional.of("120"))).isEqualTo(120);
    assertThat(Width.columns(Optional.empty())).isEqualTo(80);
    assertThat(Width.columns(Optional.of("wide"))).isEqualTo(80);
    assertThat(Width.columns(Optional.of("10"))).isEqualTo(80);
    assertThat(Width.columns(Optional.of("9999"))).isEqualTo(500);
  }

  @Test
  void tablesAlign() {
    Table table =
        new Table(List.of("name", "n"), List.of(List.of("a", "10"), List.of("long one", "1")));
    assertThat(table.toText()).isEqualTo("name       n\na         10\nlong one   1\n");
    assertThat(table.toMarkdown())
        .isEqualTo("| name | n |\n| --- | --- |\n| a | 10 |\n| long one | 1 |\n");
  }
}
