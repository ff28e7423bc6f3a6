package org.alongside.moderation;

/// Why a member reports something; she reads it in the words of the message `report.<code>`.
public enum ReportReason {
    SPAM("spam", Severity.SPAM),
    UNKIND("unkind", Severity.CONDUCT),
    HARASSMENT("harassment", Severity.HARM),
    SCAM("scam", Severity.HARM),
    PRIVATE_DATA("private-data", Severity.HARM),
    DANGER("danger", Severity.DANGER),
    OTHER("other", Severity.CONDUCT);

    private final String code;
    private final Severity severity;

    ReportReason(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /// @return the last part of its message's key
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }
}
