package org.alongside.mentoring;

import static org.alongside.mentoring.MeetingsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.alongside.identity.People;
import org.alongside.mentoring.domain.meeting.CalendarReader;
import org.alongside.platform.Buckets;
import org.alongside.platform.Messages;
import org.alongside.platform.mail.MailOfTest;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class MeetingMailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingScene scene;

    @Autowired
    private PairAccess access;

    @Autowired
    private CalendarReader reader;

    @Autowired
    private People people;

    @Autowired
    private Buckets buckets;

    @Autowired
    private Messages messages;

    private MeetingCalendar calendar;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void twoPeople() {
        calendar = new MeetingCalendar(
                access, reader, people, MailOfTest.through(SERVER.getSmtp().getPort()), buckets, messages);
        var cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void theFileComesToHerOwnAddressAndTellsNothing() throws Exception {
        var meeting = scene.standing(mentor, mentee, pair);
        calendar.sendToMyself(mentee, pair, meeting, Locale.ENGLISH);

        var mail = SERVER.getReceivedMessages();
        assertThat(mail).hasSize(1);
        assertThat(mail[0].getAllRecipients()).singleElement().hasToString(fixtures.address(mentee));
        assertThat(mail[0].getSubject()).isEqualTo("Appointment");
        var file = ((MimeMultipart) mail[0].getContent()).getBodyPart(1);
        try (InputStream in = file.getInputStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("METHOD:PUBLISH", "LOCATION:The library cafe")
                    .doesNotContain("Amina");
        }
        assertThat(GreenMailUtil.getWholeMessage(mail[0]))
                .doesNotContainIgnoringCase("mentor")
                .doesNotContainIgnoringCase("alongside")
                .doesNotContain("Amina");
    }

    @Test
    void aStuckHandDoesNotFillHerBoxAndNobodyElseSendsAnything() {
        var meeting = scene.standing(mentor, mentee, pair);
        var stranger = fixtures.administrator();
        assertThatThrownBy(() -> calendar.sendToMyself(stranger, pair, meeting, Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
        for (int i = 0; i < 10; i++) {
            calendar.sendToMyself(mentor, pair, meeting, Locale.ENGLISH);
        }
        refused("mail.many", () -> calendar.sendToMyself(mentor, pair, meeting, Locale.ENGLISH));
        assertThat(SERVER.getReceivedMessages()).hasSize(10);
    }
}
