package dev.greenroom.content.model;

/** How a format is held: spoken, typed in one sitting, or typed over days. */
public enum Mode {
  TALK,
  TYPED,
  RELAY
}
