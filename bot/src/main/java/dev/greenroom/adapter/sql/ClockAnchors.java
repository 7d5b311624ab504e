package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.write.WriteDoor;
import dev.greenroom.core.port.ClockAnchor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where product time was last seen. */
record ClockAnchors(WriteDoor door) implements ClockAnchor.Store {
  @Override
  public void save(ClockAnchor anchor) {
    int _ = door.write(handle -> save(handle, anchor));
  }

  /** The latest delivery says how late it is at a start: none may lie in the future. */
  @Override
  public void saveGoneBack(ClockAnchor anchor) {
    long now = anchor.product().toEpochMilli();
    int _ =
        door.write(
            handle ->
                save(handle, anchor)
                    + handle.execute("update delivery set seen = ? where seen > ?", now, now));
  }

  private static int save(Handle handle, ClockAnchor anchor) {
    var tie = anchor.tie();
    return handle.execute(
        "insert into clock (id, product, wall, speed, tie_product, tie_wall)"
            + " values (1, ?, ?, ?, ?, ?)"
            + " on conflict (id) do update set product = excluded.product,"
            + " wall = excluded.wall, speed = excluded.speed,"
            + " tie_product = excluded.tie_product, tie_wall = excluded.tie_wall",
        anchor.product().toEpochMilli(),
        anchor.wall().toEpochMilli(),
        anchor.speed(),
        tie.map(from -> from.product().toEpochMilli()).orElse(null),
        tie.map(from -> from.wall().toEpochMilli()).orElse(null));
  }

  @Override
  public boolean takesWish() {
    String wishes = ClockAnchor.WISHES.name();
    boolean wished =
        door.read(
            handle ->
                handle.createQuery("select count(*) from " + wishes).mapTo(int.class).one() > 0);
    return wished && door.write(handle -> handle.execute("delete from " + wishes) > 0);
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

  Optional<ClockAnchor> stored() {
    return door.read(
        handle ->
            handle
                .createQuery("select product, wall, speed, tie_product, tie_wall from clock")
                .map((row, _) -> anchor(row))
                .findOne());
  }

  private static ClockAnchor anchor(ResultSet row) throws SQLException {
    long product = row.getLong("tie_product");
    boolean untied = row.wasNull();
    return new ClockAnchor(
        Instant.ofEpochMilli(row.getLong("product")),
        Instant.ofEpochMilli(row.getLong("wall")),
        row.getInt("speed"),
        untied
            ? Optional.empty()
            : Optional.of(
                new ClockAnchor.Tie(
                    Instant.ofEpochMilli(product), Instant.ofEpochMilli(row.getLong("tie_wall")))));
  }
}
