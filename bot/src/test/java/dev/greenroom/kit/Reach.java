package dev.greenroom.kit;

import dev.greenroom.ui.ActionId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each route of the product has to do with places: one that is not listed is a gap. */
public enum Reach {
  /** It names something that lives in a place: whoever does not see that is refused. */
  IN_A_PLACE,
  /** It shows or names other places than the one it is pressed in: those the viewer sees. */
  AROUND,
  /** It is about the very place it is pressed in. */
  HERE,
  /** It is about the community or whoever pressed, and no place. */
  NO_PLACE;

  /** By kind of stream and name; with " sent" behind it for a form that is sent. */
  public static final Map<String, Reach> OF_ROUTES = new TreeMap<>();

  static {
    put(IN_A_PLACE, "asked", "answer", "answer sent", "read", "hint");
    put(IN_A_PLACE, "plan", "plan", "plan-stop");
    put(IN_A_PLACE, "round", "join-candidate", "join-interviewer", "join-observer", "leave");
    put(IN_A_PLACE, "round", "begin", "pause", "resume", "extend", "skip", "tick", "untick");
    put(IN_A_PLACE, "round", "brief", "worked", "room", "replace-room", "end-round");
    put(IN_A_PLACE, "vote", "vote", "vote sent", "note", "note sent", "debrief", "share");
    put(AROUND, "plan", "today", "/greenroom-setup", "plans", "plan sent");
    put(AROUND, "round", "rounds", "/mock");
    put(AROUND, "community", "/greenroom");
    put(AROUND, "points", "/progress", "progress");
    put(HERE, "plan", "/daily");
    put(HERE, "round", "start", "start sent");
    put(NO_PLACE, "points", "/leaderboard", "board", "board-rules", "board-hide", "board-show");
    put(NO_PLACE, "community", "help", "about", "follow-clock");
    put(NO_PLACE, "community", "catalogue", "catalogue-track");
    put(NO_PLACE, "community", "catalogue-questions", "catalogue-question");
    put(NO_PLACE, "community", "notices-clear", "post-now", "zone", "zone sent");
    put(HERE, "community", "notices-here");
  }

  private static void put(Reach reach, String kind, String... routes) {
    for (String route : routes) {
      OF_ROUTES.put(kind + " " + route, reach);
    }
  }

  /**
   * A press that nobody was offered.
   *
   * @param form whether it is a form that is sent
   */
  public record Forged(ActionId action, boolean form) {}

  /** A press on each route that names something in a place, for all that is in a store. */
  public static List<Forged> forged(String store) {
    var forged = new ArrayList<Forged>();
    OF_ROUTES.forEach(
        (key, reach) -> {
          String[] parts = key.split(" ", -1);
          if (reach == IN_A_PLACE) {
            for (String id :
                texts(store, "select id from stream where kind = '" + parts[0] + "'")) {
              forged.add(new Forged(new ActionId(parts[1], id, "1"), parts.length > 2));
            }
          }
        });
    return forged;
  }

  /** How much has ever happened in a store. */
  public static int events(String store) {
    return Integer.parseInt(texts(store, "select count(*) from event").getFirst());
  }

  private static List<String> texts(String store, String sql) {
    try (var connection = DriverManager.getConnection(store);
        var rows = connection.createStatement().executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
