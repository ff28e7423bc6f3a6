package org.alongside.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.alongside.platform.Mail;
import org.alongside.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Mail through the configured server; off while none is. Nothing of a mail is logged, neither address nor
/// subject: what failed is named by its kind alone, since servers quote addresses in what they say.
@Component
class SmtpMail implements Mail {

    /// A person waits for it at her button.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);

    private final String host;
    private final String from;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    SmtpMail(
            @Value("${alongside.mail.host:}") String host,
            @Value("${alongside.mail.port:587}") int port,
            @Value("${alongside.mail.user:}") String user,
            @Value("${alongside.mail.password:}") String password,
            @Value("${alongside.mail.from:}") String from) {
        this.host = host.strip();
        this.from = from.isBlank() ? "no-reply@" + (this.host.isEmpty() ? "localhost" : this.host) : from.strip();
        sender.setHost(this.host);
        sender.setPort(port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!user.isBlank()) {
            sender.setUsername(user.strip());
            sender.setPassword(password);
        }
        sender.setJavaMailProperties(properties(!user.isBlank()));
        if (available()) {
            requireSender(this.from);
        }
    }

    private static Properties properties(boolean signsIn) {
        var properties = new Properties();
        var patience = Long.toString(PATIENCE.toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        // A password goes over an encrypted line or not at all, and to the server that was meant.
        properties.setProperty("mail.smtp.auth", Boolean.toString(signsIn));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(signsIn));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Else the name of this machine would stand in the mail.
        properties.setProperty("mail.smtp.localhost", "localhost");
        properties.setProperty("mail.mime.address.strict", "true");
        return properties;
    }

    @Override
    public boolean available() {
        return !host.isEmpty();
    }

    @Override
    public void send(String to, String subject, String text, Attachment attachment) {
        if (!available()) {
            throw new RefusedException("mail.off");
        }
        try {
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(new InternetAddress(from, true));
            parts.setTo(new InternetAddress(oneLine(to), true));
            parts.setSubject(oneLine(subject));
            parts.setText(text);
            parts.addAttachment(
                    oneLine(attachment.name()), new ByteArrayResource(attachment.content()), attachment.type());
            sender.send(message);
        } catch (MailException | MessagingException failure) {
            LOG.warn("A mail was not sent: {}", failure.getClass().getSimpleName());
            throw new RefusedException("mail.failed");
        }
    }

    /// What begins a new line in a header begins another header.
    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static void requireSender(String from) {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException e) {
            throw new IllegalStateException("ALONGSIDE_MAIL_FROM is not an address", e);
        }
    }
}
