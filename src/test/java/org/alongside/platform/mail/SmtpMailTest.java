package org.alongside.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.alongside.platform.Mail;
import org.alongside.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SmtpMailTest {

    private static final Mail.Attachment FILE = new Mail.Attachment(
            "appointment.ics", "text/calendar; charset=UTF-8", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void itArrivesWithItsFileAndWithoutAWordOfTheSite() throws Exception {
        mail().send("amina@example.org", "Appointment", "As you asked.", FILE);

        var message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Appointment");
        assertThat(message.getFrom()[0]).hasToString("no-reply@post.example.org");
        assertThat(message.getAllRecipients()).singleElement().hasToString("amina@example.org");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("appointment.ics");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
        assertThat(GreenMailUtil.getWholeMessage(message)).doesNotContainIgnoringCase("alongside");
    }

    @Test
    void aLineBreakInTheSubjectOrAFileNameIsNoHeader() throws Exception {
        var file = new Mail.Attachment("a.ics\r\nX-Evil: 1", "text/calendar", FILE.content());
        mail().send("amina@example.org", "Hello\r\nBcc: x@example.org\nX-Evil: 1", "Text", file);

        var message = SERVER.getReceivedMessages()[0];
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getSubject()).isEqualTo("Hello Bcc: x@example.org X-Evil: 1");
    }

    @Test
    void anAddressIsOneAddress() {
        refused("mail.failed", () -> mail().send("a@example.org, b@example.org", "Hello", "Text", FILE));
        refused("mail.failed", () -> mail().send("a@example.org\r\nBcc: b@example.org", "Hello", "Text", FILE));
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAServerNothingIsSent() {
        var off = new SmtpMail("", 25, "", "", "");

        assertThat(off.available()).isFalse();
        refused("mail.off", () -> off.send("amina@example.org", "Hello", "Text", FILE));
    }

    @Test
    void aServerThatDoesNotAnswerIsToldWithoutASinglePersonalWordInTheLog(CapturedOutput log) {
        var dead = new SmtpMail("localhost", 1, "", "", "no-reply@post.example.org");

        refused("mail.failed", () -> dead.send("amina@example.org", "Secret subject", "Secret text", FILE));
        assertThat(log.getAll()).doesNotContain("amina@example.org", "Secret");
    }

    @Test
    void aPasswordIsNeverSentOverAnOpenLine() {
        var open = new SmtpMail(
                "localhost", SERVER.getSmtp().getPort(), "user", "a password", "no-reply@post.example.org");

        refused("mail.failed", () -> open.send("amina@example.org", "Hello", "Text", FILE));
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void aSenderThatIsNoAddressStopsTheStart() {
        assertThatThrownBy(() -> new SmtpMail("localhost", 25, "", "", "no address\r\nBcc: x@example.org"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static SmtpMail mail() {
        return new SmtpMail("localhost", SERVER.getSmtp().getPort(), "", "", "no-reply@post.example.org");
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
