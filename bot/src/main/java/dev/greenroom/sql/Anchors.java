package dev.greenroom.sql;

import dev.greenroom.flow.Anchor;
import java.time.Instant;
import java.util.Optional;

/** The one stored tie of product time to the wall's. */
record Anchors(Door door) implements Anchor.Store {
  @Override
  public void save(Anchor anchor) {
    int _ =
        door.write(
            handle ->
                handle.execute(
                    "insert into clock (id, product, wall, speed) values (1, ?, ?, ?)"
                        + " on conflict (id) do update set product = excluded.product,"
                        + " wall = excluded.wall, speed = excluded.speed",
                    anchor.product().toEpochMilli(),
                    anchor.wall().toEpochMilli(),
                    anchor.speed()));
  }

  /** The product time of the last thing that happened; empty in a new store. */
  Optional<Instant> latest() {
    return door.read(
        handle ->
            handle
                .createQuery("select max(seen) from delivery having max(seen) is not null")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  Optional<Anchor> stored() {
    return door.read(
        handle ->
            handle
                .createQuery("select product, wall, speed from clock")
                .map(
                    (row, _) ->
                        new Anchor(
                            Instant.ofEpochMilli(row.getLong("product")),
                            Instant.ofEpochMilli(row.getLong("wall")),
                            row.getInt("speed")))
                .findOne());
  }
}
