package org.alongside.mentoring;

/// How the two meet.
public enum MeetingFormat {
    ONLINE,
    IN_PERSON,
    PHONE
}
