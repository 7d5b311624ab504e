package dev.greenroom.playground.page;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A form over the page, filled in by the labels of its fields. */
final class FormDialog {
  private final Page page;
  private final WebElement dialog;

  FormDialog(Page page, WebElement dialog) {
    this.page = page;
    this.dialog = dialog;
  }

  /** What was there is replaced. */
  FormDialog fills(String label, String value) {
    WebElement field = field(label);
    field.clear();
    field.sendKeys(value);
    return this;
  }

  FormDialog picks(String label, String option) {
    new Select(field(label)).selectByVisibleText(option);
    return this;
  }

  FormDialog ticks(String choice) {
    page.click(dialog, By.xpath(".//label[normalize-space()='%s']/input".formatted(choice)));
    return this;
  }

  /**
   * Chooses in a field where several have options of the same name.
   *
   * @param place of the field, from 0
   */
  FormDialog choosesAt(int place, String value) {
    WebElement field = dialog.findElements(By.cssSelector("[data-field]")).get(place);
    page.click(field, By.cssSelector("input[value='%s']".formatted(value)));
    return this;
  }

  String value(String label) {
    return String.valueOf(field(label).getDomProperty("value"));
  }

  /** The sentence under the field that has to be mended. */
  String problem(String label) {
    var error = By.xpath("ancestor::*[@data-field]//*[@class='error']");
    return page.find(field(label), error).getText();
  }

  private WebElement field(String label) {
    WebElement name = page.find(dialog, By.xpath(".//label[.='%s']".formatted(label)));
    return page.find(By.id(String.valueOf(name.getDomAttribute("for"))));
  }

  String text() {
    return dialog.getText();
  }

  void sends(String label) {
    page.click(dialog, By.xpath(".//button[normalize-space()='%s']".formatted(label)));
  }

  /** Sends it, and it is taken. */
  void isTaken(String label) {
    sends(label);
    page.until("the form is closed", () -> !page.hasForm());
  }
}
