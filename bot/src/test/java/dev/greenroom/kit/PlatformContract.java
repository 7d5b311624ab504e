package dev.greenroom.kit;

import dev.greenroom.app.Wiring;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The same product on every platform: what people do, and what they see of it. */
public abstract class PlatformContract
    implements DailiesOnPlatforms,
        RoundsOnPlatforms,
        VotesOnPlatforms,
        PagesOnPlatforms,
        MessagesOnPlatforms {
  private static final Instant MORNING = Instant.parse("2027-03-01T08:00:00Z");
  private static final Library PACKS = PackReader.bundled().library();

  @TempDir Path directory;
  private Wiring bot;
  private PlatformGroup group;

  /**
   * The platform, connected to this bot. It has the channels general and practice and the people
   * Ana, Ben, Chi and Max, of whom Max runs the community.
   */
  protected abstract PlatformDriver connects(Wiring bot) throws Exception;

  @BeforeEach
  void begin() throws Exception {
    bot =
        new Wiring(
            EmptyDatabase.sqlite(directory),
            () -> PACKS,
            InstantSource.fixed(MORNING),
            HandPace.leaping(),
            1);
    PlatformDriver people = connects(bot);
    bot.start(List.of(people.chat()));
    group = new PlatformGroup(bot, people);
  }

  @Override
  public PlatformGroup group() {
    return group;
  }

  @AfterEach
  void end() {
    group.people.close();
    bot.close();
  }
}
