package dev.greenroom.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which ring may know which: the picture in ARCHITECTURE.md, held to. */
class ArchitectureTest {

  private static final String ROOT = "dev.greenroom";

  /** Every ring with those below it; each knows question packs as well. */
  private static final Map<String, List<String>> BELOW =
      Map.ofEntries(
          entry("content", List.of()),
          entry("zone", List.of()),
          entry("disk", List.of()),
          entry("ui", List.of("zone")),
          entry("core.model", List.of("ui", "zone")),
          entry("core.feature", List.of("core.model", "ui")),
          entry("core.port", List.of("core.feature", "core.model", "ui")),
          entry("core.time", List.of("core.port", "core.model")),
          entry("core.engine", List.of("core.feature", "core.port", "core.model", "ui")),
          entry("feature", List.of("core.feature", "core.port", "core.model", "ui", "zone")),
          entry("adapter", List.of("core", "ui", "disk")),
          entry("playground", List.of("adapter.platform", "core", "ui", "disk")));

  /** Each feature with those it may build on. */
  private static final Map<String, List<String>> FEATURES =
      Map.of(
          "catalogue", List.of("preview"),
          "community", List.of("catalogue"),
          "rotation", List.of(),
          "daily", List.of("rotation", "community", "preview"),
          "round", List.of("rotation", "community", "preview"),
          "vote", List.of("round", "rotation", "community", "preview"),
          "points", List.of("daily", "vote", "round", "community"),
          "preview", List.of("catalogue"));

  /** Each touches one technology, and none knows another. */
  private static final List<String> ADAPTERS =
      List.of("sql", "timers", "relay", "chart", "platform", "discord", "slack");

  /** What decides and draws, and never touches the world. */
  private static final String[] PURE = {
    in("zone"), in("ui"), in("core.model"), in("core.feature"), in("feature")
  };

  private static final int FILES_IN_A_PACKAGE = 30;

  private static final Set<String> READS_OF_CHANCE =
      Set.of(
          "java.util.Random",
          "java.security.SecureRandom",
          "java.util.concurrent.ThreadLocalRandom");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @MethodSource("rings")
  void aRingKnowsWhatLiesBelowItAndNothingElseOfOurs(String ring) {
    knows(ring, Stream.concat(Stream.of(ring, "content"), BELOW.get(ring).stream()));
  }

  @ParameterizedTest
  @MethodSource("features")
  void aFeatureKnowsThoseItBuildsOn(String feature) {
    Stream<String> features =
        Stream.concat(Stream.of(feature), FEATURES.get(feature).stream()).map("feature."::concat);
    knows(
        "feature." + feature,
        Stream.of(features, Stream.of("content"), BELOW.get("feature").stream()).flatMap(s -> s));
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void anAdapterKnowsNoOther(String adapter) {
    knows(
        "adapter." + adapter,
        Stream.concat(
            Stream.of("adapter." + adapter, "adapter.platform"), BELOW.get("adapter").stream()));
  }

  @Test
  void noPackagesKnowEachOtherInACircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void aPackageCanBeSeenAtAGlance() {
    assertThat(
            PRODUCT.stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting())))
        .allSatisfy(
            (name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(FILES_IN_A_PACKAGE));
  }

  @Test
  void noTwoTypesShareAName() {
    assertThat(
            PRODUCT.stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info")))
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingPureTouchesTheWorld() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.sql..",
                    "javax..",
                    "java.net..",
                    "java.io..",
                    "java.nio.file..",
                    "java.util.concurrent..")
                .or(equivalentTo(Thread.class))
                .as("are databases, networks, files or threads"))
        .check(PRODUCT);
  }

  @Test
  void nothingPureReadsAClockOrChance() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .accessTargetWhere(
            describe("reads a clock or chance", access -> readsAClock(access) || isChance(access)))
        .check(PRODUCT);
  }

  @Test
  void onlyThePackageOfAPlatformKnowsItsSdk() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("adapter.discord"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.dv8tion..")
        .check(PRODUCT);
    noClasses()
        .that()
        .resideOutsideOfPackage(in("adapter.slack"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.slack..")
        .check(PRODUCT);
  }

  @Test
  void noNameHidesWhatAClassIs() {
    noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)").check(everything());
  }

  @Test
  void noTestIsSwitchedOff() {
    noClasses().should().beAnnotatedWith(Disabled.class).check(everything());
    methods().should().notBeAnnotatedWith(Disabled.class).check(everything());
  }

  /** Where a package is not marked, NullAway passes over it without a word. */
  @Test
  void everyPackageIsNullMarked() {
    assertThat(PRODUCT).extracting(JavaClass::getPackage).allMatch(ArchitectureTest::isNullMarked);
  }

  private static boolean isNullMarked(JavaPackage owner) {
    return owner.tryGetPackageInfo().filter(i -> i.isAnnotatedWith(NullMarked.class)).isPresent();
  }

  private static boolean readsAClock(JavaAccess<?> access) {
    String owner = access.getTarget().getOwner().getName();
    String name = access.getTarget().getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
      case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
      default -> owner.startsWith("java.time.") && (name.equals("now") || name.equals("system"));
    };
  }

  /** A generator with a seed of ours is not chance: the same press decides the same again. */
  private static boolean isChance(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return READS_OF_CHANCE.contains(target.getOwner().getName())
        || Set.of(
                "java.util.UUID.randomUUID()",
                "java.lang.Math.random()",
                "java.util.SplittableRandom.<init>()",
                "java.util.Collections.shuffle(java.util.List)")
            .contains(target.getFullName());
  }

  private static JavaClasses everything() {
    return new ClassFileImporter().importPackages(ROOT);
  }

  private static void knows(String ring, Stream<String> known) {
    DescribedPredicate<JavaClass> others =
        resideInAnyPackage(ROOT + "..")
            .and(
                DescribedPredicate.not(
                    resideInAnyPackage(known.map(ArchitectureTest::in).toArray(String[]::new))));
    noClasses()
        .that()
        .resideInAPackage(in(ring))
        .should()
        .dependOnClassesThat(others.as("are ours, but neither of " + ring + " nor below it"))
        .check(PRODUCT);
  }

  private static Stream<String> rings() {
    return BELOW.keySet().stream().sorted();
  }

  private static Stream<String> features() {
    return FEATURES.keySet().stream().sorted();
  }

  private static Stream<String> adapters() {
    return ADAPTERS.stream();
  }

  private static String in(String name) {
    return ROOT + "." + name + "..";
  }
}
