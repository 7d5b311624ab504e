package dev.greenroom;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which: the README's picture, held to. */
class ArchitectureTest {

  private static final String ROOT = "dev.greenroom";

  /** Pure packages, each with all the others that it may know. */
  private static final Map<String, List<String>> PURE =
      Map.of(
          "zone", List.of(),
          "ui", List.of("zone"),
          "flow", List.of("ui", "zone"),
          "catalogue", List.of("flow", "ui"),
          "community", List.of("catalogue", "flow", "ui", "zone"),
          "shelf", List.of("community", "flow", "ui"),
          "daily", List.of("shelf", "community", "flow", "ui", "zone"),
          "round", List.of("shelf", "community", "flow", "ui"),
          "vote", List.of("round", "shelf", "community", "flow", "ui"),
          "leaderboard", List.of("daily", "vote", "round", "shelf", "community", "flow", "ui"));

  /** Packages that touch the world. None knows another of them. */
  private static final List<String> TECHNOLOGY =
      List.of("sql", "wake", "relay", "playground", "chart", "discord", "slack");

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
  @MethodSource("named")
  void everyPackageThatARuleNamesHasClasses(String name) {
    assertThat(PRODUCT)
        .filteredOn(type -> type.getPackageName().equals(ROOT + "." + name))
        .extracting(JavaClass::getSimpleName)
        .isNotEmpty()
        .isNotEqualTo(List.of("package-info"));
  }

  @ParameterizedTest
  @MethodSource("pure")
  void aPurePackageKnowsOnlyJavaContentAndWhatLiesBelowIt(String name) {
    List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", in("content")));
    allowed.add(in(name));
    PURE.get(name).forEach(below -> allowed.add(in(below)));
    classes()
        .that()
        .resideInAPackage(in(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("technology")
  void aTechnologyPackageKnowsFlowUiAndDiskAndNoSibling(String name) {
    DescribedPredicate<JavaClass> others =
        resideInAnyPackage(ROOT + "..")
            .and(
                DescribedPredicate.not(
                    resideInAnyPackage(in(name), in("flow"), in("ui"), in("disk"))));
    noClasses()
        .that()
        .resideInAPackage(in(name))
        .should()
        .dependOnClassesThat(others.as("are ours, but neither its own nor of flow, ui or disk"))
        .check(PRODUCT);
  }

  @Test
  void diskKnowsNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage(in("disk"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(ROOT + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(in("disk")))))
        .check(PRODUCT);
  }

  @Test
  void nothingPureReadsAClockOrChance() {
    noClasses()
        .that()
        .resideInAnyPackage(pure().map(ArchitectureTest::in).toArray(String[]::new))
        .should()
        .accessTargetWhere(
            describe("reads a clock or chance", access -> readsAClock(access) || isChance(access)))
        .check(PRODUCT);
  }

  @Test
  void onlyThePackageOfAPlatformKnowsItsSdk() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("discord"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.dv8tion..")
        .check(PRODUCT);
    noClasses()
        .that()
        .resideOutsideOfPackage(in("slack"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.slack..")
        .check(PRODUCT);
  }

  @Test
  void theRootPackageHoldsTheProgramItsSettingsAndItsWiring() {
    assertThat(PRODUCT)
        .filteredOn(type -> type.getPackageName().equals(ROOT))
        .filteredOn(type -> type.getEnclosingClass().isEmpty())
        .extracting(JavaClass::getSimpleName)
        .isSubsetOf(
            "Main",
            "Config",
            "Settings",
            "Pasted",
            "Orchestrated",
            "CannotStart",
            "Wiring",
            "BotRun",
            "PlaygroundRun",
            "Audiences",
            "Rendered",
            "WatchedPacks",
            "package-info");
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

  private static Stream<String> named() {
    return Stream.of(Stream.of("content"), pure(), technology()).flatMap(names -> names);
  }

  private static Stream<String> pure() {
    return PURE.keySet().stream().sorted();
  }

  private static Stream<String> technology() {
    return TECHNOLOGY.stream();
  }

  private static String in(String name) {
    return ROOT + "." + name + "..";
  }
}
