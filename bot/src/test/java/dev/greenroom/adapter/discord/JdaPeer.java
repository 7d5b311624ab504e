package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.kit.discord.Interaction;
import dev.greenroom.kit.load.LiveGroup;
import dev.greenroom.kit.load.Presses;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/** The least that a bot on Discord can do with a press, by the same SDK, threads and fake. */
final class JdaPeer extends ListenerAdapter implements AutoCloseable {
  private final FakeDiscord discord = new FakeDiscord();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final AtomicLong taken = new AtomicLong();
  private final AtomicInteger count = new AtomicInteger();
  private final Consumer<String> first;
  private final ObjectNode card;
  private final ShardManager jda;

  /**
   * @param first what is done with a press before it is acknowledged
   * @param card what is pressed on
   */
  JdaPeer(Consumer<String> first, ObjectNode card) throws InterruptedException {
    this.first = first;
    this.card = card.deepCopy().put("channel_id", discord.channel("general"));
    LiveGroup.PEOPLE.forEach(discord::joins);
    jda =
        DefaultShardManagerBuilder.createLight(
                FakeDiscord.TOKEN, EnumSet.noneOf(GatewayIntent.class))
            .setRestConfig(new RestConfig().setBaseUrl(discord.url().toString()))
            .setEventPool(threads, false)
            .setCallbackPool(threads, false)
            .setRateLimitElastic(threads, false)
            .addEventListeners(this)
            .build();
    ready.await();
  }

  @Override
  public void onReady(ReadyEvent event) {
    ready.countDown();
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    first.accept(event.getId());
    taken.incrementAndGet();
    event.deferEdit().queue();
  }

  Presses<?> presses(String name) {
    return new Presses<>(name, this::pressed, Interaction::answered, this::taken);
  }

  private Interaction pressed() {
    int number = count.getAndIncrement() % LiveGroup.PEOPLE.size();
    return discord.presses(LiveGroup.PEOPLE.get(number), card, Read.control(card, "Answer"));
  }

  private void taken(List<Interaction> made) {
    assertThat(made).allMatch(Interaction::wasAcknowledged);
    assertThat(taken.get()).isEqualTo(count.get());
    discord.forgets();
  }

  @Override
  public void close() {
    jda.shutdown();
    threads.shutdown();
    discord.close();
  }
}
