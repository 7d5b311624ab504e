package dev.greenroom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the jar says of those whose code is in it. */
class ThirdPartyIT {
  /** Jdbi's jar holds it under other names: Maven does not know of it. */
  private static final String INSIDE_JDBI = "org.antlr:antlr4-runtime:";

  @Test
  void everythingOfOthersInTheJarIsListedWithItsLicence() throws IOException {
    try (var jar = new JarFile(System.getProperty("greenroom.jar"))) {
      List<String> lines = lines(jar);
      for (ZipEntry entry : jar.stream().filter(ThirdPartyIT::namesAnArtifact).toList()) {
        var artifact = new Properties();
        artifact.load(jar.getInputStream(entry));
        String name = artifact.get("groupId") + ":" + artifact.get("artifactId") + ":";
        if (!name.startsWith("dev.greenroom:") && !name.equals(INSIDE_JDBI)) {
          assertThat(lines)
              .as(name)
              .anyMatch(line -> line.matches("\\s+\\(.+\\) .*" + name + ".*"));
        }
      }
      assertThat(lines).hasSizeGreaterThan(40).noneMatch(line -> line.contains("Unknown license"));
    }
  }

  @Test
  void noWebApplicationServerIsInTheJar() throws IOException {
    try (var jar = new JarFile(System.getProperty("greenroom.jar"))) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .anyMatch(name -> name.startsWith("org/eclipse/jetty/server/"))
          .noneMatch(name -> name.matches("org/eclipse/jetty/(jndi|plus|xml|annotations)/.*"))
          .noneMatch(name -> name.matches("org/eclipse/jetty/ee10/(webapp|plus|annotations)/.*"));
    }
  }

  private static boolean namesAnArtifact(ZipEntry entry) {
    return entry.getName().matches("META-INF/maven/.+/pom\\.properties");
  }

  private static List<String> lines(JarFile jar) throws IOException {
    ZipEntry list = Objects.requireNonNull(jar.getEntry("THIRD-PARTY.txt"));
    return new String(jar.getInputStream(list).readAllBytes(), UTF_8).lines().toList();
  }
}
