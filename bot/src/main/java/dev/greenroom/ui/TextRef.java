package dev.greenroom.ui;

/**
 * A reference to something a person wrote. The words themselves live in one row that can be erased;
 * commands, events and cards carry only this.
 *
 * @param id the row's id
 * @param length code points, so that paging needs no look-up
 */
public record TextRef(String id, int length) {}
