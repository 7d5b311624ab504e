package dev.greenroom.core.model;

import static java.util.stream.Collectors.toSet;

import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Routes;
import java.util.Set;

/** What a feature can be reached by. */
public final class RouteNames {
  private RouteNames() {}

  /** Routes of forms that can be sent. */
  public static Set<String> forms(Feature<?, ?, ?, ?> feature) {
    return feature.routes().all().stream()
        .filter(Routes.Route::submit)
        .map(Routes.Route::name)
        .collect(toSet());
  }

  /** Routes of pages that stand on somebody's home. */
  public static Set<String> tiles(Feature<?, ?, ?, ?> feature) {
    return feature.routes().all().stream()
        .filter(Routes.Route::tile)
        .map(Routes.Route::name)
        .filter(name -> !name.startsWith("/"))
        .collect(toSet());
  }

  /** Routes of controls that can be pressed. */
  public static Set<String> controls(Feature<?, ?, ?, ?> feature) {
    return feature.routes().all().stream()
        .filter(route -> !route.submit())
        .map(Routes.Route::name)
        .filter(name -> !name.startsWith("/"))
        .collect(toSet());
  }
}
