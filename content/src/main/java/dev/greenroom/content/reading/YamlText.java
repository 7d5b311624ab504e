package dev.greenroom.content.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file as text that is safe to parse: at most 1 MB, UTF-8, no invisible characters. */
final class YamlText {

  static final int MAX_BYTES = 1_000_000;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private YamlText() {}

  static String read(Path path) throws UnreadablePack {
    byte[] bytes = bytes(path);
    if (bytes.length > MAX_BYTES) {
      throw new UnreadablePack("file.large");
    }
    String text = decode(bytes);
    if (text.isBlank()) {
      throw new UnreadablePack("file.empty");
    }
    refuseInvisible(text);
    return text;
  }

  /** Never more than the limit and one: a device or a growing file does not end by itself. */
  private static byte[] bytes(Path path) throws UnreadablePack {
    if (!Files.isRegularFile(path)) {
      throw new UnreadablePack("file.none");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(MAX_BYTES + 1);
    } catch (AccessDeniedException e) {
      throw denied(e);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static UnreadablePack denied(IOException cause) {
    UnreadablePack problem = new UnreadablePack("file.denied");
    problem.initCause(cause);
    return problem;
  }

  private static UnreadablePack failed(IOException cause) {
    UnreadablePack problem = new UnreadablePack("file.failed", cause.getClass().getSimpleName());
    problem.initCause(cause);
    return problem;
  }

  private static String decode(byte[] bytes) throws UnreadablePack {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      throw new UnreadablePack(Mark.at(text, text.length()), "file.encoding");
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return text.subSequence(marked ? 1 : 0, text.length()).toString();
  }

  private static void refuseInvisible(String text) throws UnreadablePack {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (invisible(text.codePointAt(i))) {
        throw new UnreadablePack(Mark.at(text, i), "text.invisible", name(text.codePointAt(i)));
      }
    }
  }

  /** Control characters, lone surrogates, and the marks that turn the direction of text around. */
  static boolean invisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t' && c != '\r';
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
    };
  }

  static String name(int c) {
    return "U+%04X".formatted(c);
  }
}
