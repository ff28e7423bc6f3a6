package org.alongside.mentoring;

import java.time.Duration;
import java.util.Locale;
import org.alongside.identity.People;
import org.alongside.mentoring.domain.meeting.CalendarFile;
import org.alongside.mentoring.domain.meeting.CalendarReader;
import org.alongside.platform.Buckets;
import org.alongside.platform.Mail;
import org.alongside.platform.Messages;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;

/// A meeting for one's own calendar: as a file, or by mail to oneself. Neither says with whom or what for.
@Service
public class MeetingCalendar {

    /// What kind of file it is.
    public static final String TYPE = "text/calendar; charset=UTF-8; method=PUBLISH";

    /// Her own address alone can be reached; this keeps a stuck hand from filling her box.
    private static final Buckets.Allowance MAILS = new Buckets.Allowance(10, Duration.ofHours(1), true, 0);

    private final PairAccess access;
    private final CalendarReader reader;
    private final People people;
    private final Mail mail;
    private final Buckets buckets;
    private final Messages messages;

    MeetingCalendar(
            PairAccess access, CalendarReader reader, People people, Mail mail, Buckets buckets, Messages messages) {
        this.access = access;
        this.reader = reader;
        this.people = people;
        this.mail = mail;
        this.buckets = buckets;
        this.messages = messages;
    }

    /// @param locale of its one neutral word
    /// @return the file: of a meeting that stands, or of one that was called off after it had stood
    /// @throws NotFoundException for who is not one of the two, and where there is no such file
    public byte[] file(PersonId person, PairId pair, MeetingId meeting, Locale locale) {
        var side = access.require(person, pair);
        var summary = messages.text(locale, "meeting.calendar-summary");
        return reader.event(side, meeting, summary).map(CalendarFile::write).orElseThrow(NotFoundException::new);
    }

    /// @return whether a file can be sent by mail at all
    public boolean mails() {
        return mail.available();
    }

    /// Sends the file to her own address, and to no other.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is no such file
    /// @throws RefusedException `mail.off`, `mail.failed` or `mail.many`
    public void sendToMyself(PersonId person, PairId pair, MeetingId meeting, Locale locale) {
        var file = file(person, pair, meeting, locale);
        if (!mail.available()) {
            throw new RefusedException("mail.off");
        }
        var wait = buckets.take("calendar-mail:" + person.value(), MAILS);
        if (!wait.isZero()) {
            throw RefusedException.passing("mail.many", wait);
        }
        mail.send(
                people.self(person).email(),
                messages.text(locale, "meeting.mail-subject"),
                messages.text(locale, "meeting.mail-text"),
                new Mail.Attachment("appointment.ics", TYPE, file));
    }
}
