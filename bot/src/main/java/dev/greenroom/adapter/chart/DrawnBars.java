package dev.greenroom.adapter.chart;

import dev.greenroom.core.port.Pictures;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Limits;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Horizontal bars on white, in colours that can be told apart without seeing red or green. It
 * brings its own font: a server has none.
 */
public final class DrawnBars implements Pictures {
  private static final int WIDTH = 900;
  private static final int FRAME = 130;
  private static final int BAR = 30;
  private static final int LABEL = 34;
  private static final float TEXT = 16;

  /** Blue, orange, green and purple of Okabe and Ito, "Color Universal Design" (2008). */
  private static final Color[] COLOURS = {
    new Color(0x0072B2), new Color(0xE69F00), new Color(0x009E73), new Color(0xCC79A7)
  };

  private static final Color INK = new Color(0x1F2328);
  private static final Color GRID = new Color(0xD0D4DA);

  private final Font font;

  /** Reads the font that comes with the program. */
  public DrawnBars() {
    System.setProperty("java.awt.headless", "true");
    try (InputStream file = DrawnBars.class.getResourceAsStream("/chart/DejaVuSans.ttf")) {
      font = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file)).deriveFont(TEXT);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font that comes with the program is broken", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] png(Chart chart) {
    try {
      var bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(BitmapEncoder.getBufferedImage(bars(chart)), "png", bytes)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HorizontalBarChart bars(Chart chart) {
    int bars = Math.max(1, chart.rows().size() * Math.max(1, chart.series().size()));
    HorizontalBarChart drawn =
        new HorizontalBarChartBuilder()
            .width(WIDTH)
            .height(FRAME + BAR * bars)
            .title(chart.title())
            .build();
    style(drawn, chart);
    List<String> rows = labels(chart);
    chart.series().forEach(series -> drawn.addSeries(series.name(), series.values(), rows));
    return drawn;
  }

  /** Two people of one name are two rows: spaces nobody sees tell them apart. */
  private static List<String> labels(Chart chart) {
    var labels = new ArrayList<String>();
    for (var row : chart.rows()) {
      // each is drawn by itself: the marks that keep a name apart from a sentence would be boxes
      String label = Limits.cut(row.plain().replaceAll("[\u2068\u2069]", ""), LABEL);
      while (labels.contains(label)) {
        label += " ";
      }
      labels.add(label);
    }
    return labels;
  }

  private void style(HorizontalBarChart drawn, Chart chart) {
    var styler = drawn.getStyler();
    styler.setAxisTickLabelsFont(font);
    // named for one axis, it decides how many names of rows the other one shows: all of them
    styler.setXAxisTickMarkSpacingHint(BAR / 2);
    styler.setXAxisTicksVisible(false);
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(chart.max());
    styler.setPlotGridHorizontalLinesVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setAxisTickLabelsColor(INK);
    styler.setLabelsVisible(true);
    styler.setLabelsFont(font);
    styler.setChartTitleFont(font.deriveFont(Font.PLAIN, TEXT * 1.25f));
    styler.setLegendFont(font);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setLegendVisible(chart.series().size() > 1);
    styler.setSeriesColors(COLOURS);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setChartFontColor(INK);
    styler.setChartTitleBoxVisible(false);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
  }
}
