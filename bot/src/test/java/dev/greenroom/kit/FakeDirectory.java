package dev.greenroom.kit;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.port.Directory;
import dev.greenroom.ui.MemberId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One community, whose members are known by their accounts.
 *
 * @param name of the member with this id
 * @param account of the member with this id
 */
public record FakeDirectory(
    CommunityId community, UnaryOperator<String> name, UnaryOperator<String> account)
    implements Directory {
  /** Everybody's name is their account too. */
  public static FakeDirectory of(CommunityId community) {
    return new FakeDirectory(community, id -> id, id -> id);
  }

  @Override
  public CommunityId community(String platform, String nativeId) {
    return community;
  }

  @Override
  public Optional<String> nativeName(CommunityId id) {
    return Optional.of("fake:" + id.value());
  }

  @Override
  public MemberId member(CommunityId id, String nativeId, String shown, Locale locale) {
    return new MemberId(nativeId);
  }

  @Override
  public Optional<String> name(MemberId member) {
    return Optional.of(name.apply(member.value()));
  }

  @Override
  public Optional<String> account(MemberId member) {
    return Optional.of(account.apply(member.value()));
  }

  @Override
  public Locale language(CommunityId id) {
    return Locale.ENGLISH;
  }
}
