package dev.greenroom.core.port;

import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Urgency;
import java.util.List;
import java.util.Locale;

/** The product as platforms know it: presses go in, and replies come out. */
public interface Product {
  /**
   * Answers a person's press. Never throws: a fault is told with a reference and logged with it.
   */
  Reply handle(Inbound inbound);

  /** When this press has to be answered. */
  Urgency urgency(Inbound.Press press);

  /** The commands this person can type, in the order of their names. */
  List<CommandHelp> commands(Locale locale, boolean manages);

  /** The presses whose pages make up somebody's home, from top to bottom. */
  List<Inbound.Press> tiles(boolean manages);

  /**
   * Whether this press is only for those who run the community: their rights must be known then.
   */
  boolean manages(Inbound.Press press);

  /** Whether this press puts cards where it is made: the ground must be known then. */
  boolean postsHere(Inbound.Press press);

  /**
   * Whether more must be known of what somebody can see than what came with the press: it shows
   * other places, or names something that lives in another.
   */
  boolean looksFurther(Inbound inbound);

  /** Whether this press shows more to those who run the community, where their rights are known. */
  boolean showsManagersMore(Inbound.Press press);
}
