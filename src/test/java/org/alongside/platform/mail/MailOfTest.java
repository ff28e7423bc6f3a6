package org.alongside.platform.mail;

import org.alongside.platform.Mail;

/// Mail through a server of a test.
public final class MailOfTest {

    private MailOfTest() {}

    public static Mail through(int port) {
        return new SmtpMail("localhost", port, "", "", "no-reply@post.example.org");
    }
}
