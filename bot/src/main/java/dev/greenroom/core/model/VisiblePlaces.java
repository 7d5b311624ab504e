package dev.greenroom.core.model;

import java.util.function.Predicate;

/** Which places somebody can see. It comes with each press, like their rights. */
public sealed interface VisiblePlaces {
  boolean sees(Place place);

  /** Their platform did not say: all that is known is where they pressed. */
  record Here(Place here) implements VisiblePlaces {
    @Override
    public boolean sees(Place place) {
      return here.equals(place);
    }
  }

  /** All that they can see; asked inside transactions, so it waits for nobody. */
  record Known(Predicate<Place> places) implements VisiblePlaces {
    /** Of somebody who has left. */
    public static final Known NOTHING = new Known(_ -> false);

    @Override
    public boolean sees(Place place) {
      return places.test(place);
    }
  }
}
