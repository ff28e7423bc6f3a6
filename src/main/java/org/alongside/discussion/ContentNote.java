package org.alongside.discussion;

/// What a text is about that some readers want to know before they open it.
public enum ContentNote {
    /// Violence or war.
    VIOLENCE,
    /// Death or the loss of somebody.
    LOSS,
    /// An asylum interview, detention or deportation.
    ASYLUM,
    /// Illness, pregnancy or birth.
    HEALTH,
    /// Suicide or self-harm.
    SUICIDE_SELF_HARM,
    /// Something else that may be hard to read.
    OTHER
}
