package dev.greenroom.adapter.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.ui.Chart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DrawnBarsTest {
  private static final Chart DEBRIEF =
      Chart.of(
          "Peers and you",
          List.of("Constraints first", "Mechanism", "Latency and unit cost", "Evaluation"),
          List.of(
              new Chart.Series("Peers", List.of(3.5, 4.0, 2.0, 5.0)),
              new Chart.Series("You", List.of(4.0, 3.0, 2.0, 4.0))),
          5);

  private final DrawnBars bars = new DrawnBars();

  @Test
  void equalChartsAreEqualBytes() {
    assertThat(bars.png(DEBRIEF)).isEqualTo(new DrawnBars().png(DEBRIEF));
  }

  @Test
  void aLongerBarHasMoreOfItsColour() throws IOException {
    assertThat(coloured(1)).isPositive().isLessThan(coloured(2)).isLessThan(coloured(5));
    assertThat(coloured(2)).isLessThan(coloured(5));
  }

  @Test
  void twoPeopleOfOneNameAreTwoRows() throws IOException {
    var twins =
        Chart.of(
            "This week",
            List.of("Sam", "Sam"),
            List.of(new Chart.Series("Points", List.of(1.0, 5.0))),
            5);
    var one =
        Chart.of("This week", List.of("Sam"), List.of(new Chart.Series("Points", List.of(5.0))), 5);
    assertThat(image(twins).getHeight()).isGreaterThan(image(one).getHeight());
  }

  @Test
  void aChartWithLongNamesInAnyScriptIsDrawn() throws IOException {
    var rows = Collections.nCopies(10, "\u05D0\u05D1\u05D2 \u4E2D\u6587 " + "x".repeat(150));
    var chart =
        Chart.of(
            "t".repeat(200),
            rows,
            List.of(new Chart.Series("Points", Collections.nCopies(10, 3.0))),
            5);
    assertThat(image(chart).getWidth()).isEqualTo(900);
  }

  private long coloured(double value) throws IOException {
    var chart = Chart.of("One", List.of("row"), List.of(new Chart.Series("a", List.of(value))), 5);
    var image = image(chart);
    long count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == 0x0072B2) {
          count++;
        }
      }
    }
    return count;
  }

  private BufferedImage image(Chart chart) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bars.png(chart)));
  }
}
