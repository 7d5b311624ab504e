package dev.greenroom.kit.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One kind of press on one program.
 *
 * @param <T> a press under way
 */
public final class Presses<T> {
  private final String name;
  private final Supplier<T> press;
  private final Function<T, CompletableFuture<Long>> answered;
  private final Consumer<List<T>> check;
  private final List<T> made = new ArrayList<>();

  /**
   * @param name of the program and of what is pressed
   * @param press never waits
   * @param answered the moment of the first answer, by {@link System#nanoTime}
   * @param check waits for what came of these presses, and throws where any of it is not right
   */
  public Presses(
      String name,
      Supplier<T> press,
      Function<T, CompletableFuture<Long>> answered,
      Consumer<List<T>> check) {
    this.name = name;
    this.press = press;
    this.answered = answered;
    this.check = check;
  }

  String name() {
    return name;
  }

  CompletableFuture<Long> press() {
    T one = press.get();
    made.add(one);
    return answered.apply(one);
  }

  /** Fast and wrong is no answer. */
  void verify() {
    check.accept(List.copyOf(made));
    made.clear();
  }
}
