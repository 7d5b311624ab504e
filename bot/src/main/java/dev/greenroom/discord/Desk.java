package dev.greenroom.discord;

import dev.greenroom.flow.Digest;
import dev.greenroom.flow.Faults;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Words;

/**
 * What answers are made with.
 *
 * @param late how what comes too late reaches the person after all
 * @param underWay answers that the bot waits for before it leaves
 */
record Desk(
    Cards cards,
    Drafts drafts,
    Communities communities,
    LateWord late,
    UnderWay underWay,
    Faults faults) {

  /** Something broke on the way: it is reported, and the person has a reference to quote. */
  Reply broken(String delivery, RuntimeException fault, Words words) {
    String reference = Digest.id(delivery).substring(0, 8);
    faults.happened(reference, fault);
    return new Reply.Refuse(Sentences.card(words, "discord.fault", reference));
  }
}
