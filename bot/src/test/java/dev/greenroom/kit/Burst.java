package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.PlaygroundClient.Sending;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** People who change their answers as fast as they can, all at once, until the bot is gone. */
public final class Burst {
  private final JarScenario group;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final List<Writer> writers;
  private final List<CompletableFuture<Void>> ends;

  public Burst(JarScenario group, List<String> people) {
    this.group = group;
    this.writers = people.stream().map(person -> new Writer(group.answer(person, ""))).toList();
    this.ends =
        writers.stream().map(writer -> CompletableFuture.runAsync(writer, threads)).toList();
  }

  /** Returns once the first answer is acknowledged. */
  public void begins() {
    JarPlayground.patience("the first answer").until(() -> begun.getCount() == 0);
  }

  /** Returns once everybody has seen that the bot is gone. */
  public void ends() {
    ends.forEach(CompletableFuture::join);
    threads.close();
  }

  /** How many answers were acknowledged. */
  public int acknowledged() {
    return writers.stream().mapToInt(writer -> writer.count).sum();
  }

  /** What was acknowledged last stands, or the one that was under way when the bot was killed. */
  public void isKept() {
    for (Writer writer : writers) {
      assertThat(group.ownAnswer(writer.tried.person()))
          .as("the answer of %s", writer.tried.person())
          .isIn(JarScenario.words(writer.acknowledged), JarScenario.words(writer.tried));
    }
  }

  /** Everybody tries once more to deliver what was under way: it counts once. */
  public void isRepeated() {
    for (Writer writer : writers) {
      group.sends(writer.tried);
      group.keeps(writer.tried);
    }
    assertThat(group.bot().files().answers(group.today()))
        .as("answers stored")
        .isEqualTo(acknowledged() + writers.size());
  }

  private final class Writer implements Runnable {
    private final Sending blank;
    private Sending acknowledged;
    private Sending tried;
    private int count;

    Writer(Sending blank) {
      this.blank = blank;
      this.acknowledged = blank;
      this.tried = blank;
    }

    @Override
    public void run() {
      try {
        while (true) {
          tried = blank.saying(blank.person() + " says " + (count + 1) + " on " + group.today());
          group.sends(tried);
          acknowledged = tried;
          count++;
          begun.countDown();
        }
      } catch (UncheckedIOException killed) {
        begun.countDown();
      }
    }
  }
}
