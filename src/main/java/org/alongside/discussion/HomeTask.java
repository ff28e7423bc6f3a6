package org.alongside.discussion;

import java.io.Serializable;
import java.time.Instant;

/// Something that waits for a person, as her home page says it.
///
/// @param text what there is to do, in her language; no names and no words of anybody
/// @param address where she does it, without a leading slash
/// @param since from when it waits
public record HomeTask(String text, String address, Instant since) implements Serializable {}
