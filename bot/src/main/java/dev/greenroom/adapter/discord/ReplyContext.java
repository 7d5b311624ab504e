package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.adapter.discord.component.Drafts;
import dev.greenroom.adapter.discord.component.MessageCards;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Faults;

/**
 * What answers are made with.
 *
 * @param late how what comes too late reaches the person after all
 * @param underWay answers that the bot waits for before it leaves
 */
record ReplyContext(
    MessageCards cards,
    Drafts drafts,
    Communities communities,
    LateReply late,
    AnswersUnderWay underWay,
    Faults faults) {

  /** Something broke on the way: it is reported, and the person has a reference to quote. */
  Reply broken(String delivery, RuntimeException fault, Words words) {
    String reference = Digest.id(delivery).substring(0, 8);
    faults.happened(reference, fault);
    return new Reply.Refuse(DiscordSentences.card(words, "discord.fault", reference));
  }
}
