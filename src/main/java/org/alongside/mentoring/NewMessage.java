package org.alongside.mentoring;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What is to be sent.
///
/// @param body plain text or the allowed HTML, as it was typed
/// @param key names this one message, so that sending it twice makes one; 1 to 36 characters
/// @param replaces one of hers that was not delivered and that this one stands for; null for none
public record NewMessage(String body, String key, @Nullable TextId replaces) implements Serializable {}
