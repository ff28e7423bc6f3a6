package org.alongside.mentoring.domain.meeting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// A meeting as a file for a calendar (RFC 5545), which others may see over her shoulder: no name, nobody's
/// address and no word of what kind of meeting it is.
public final class CalendarFile {

    private CalendarFile() {}

    /// What is in it.
    ///
    /// @param uid the same for every file of one meeting
    /// @param sequence grows with each change, so that a calendar knows the newer one
    /// @param changedAt when it last changed
    /// @param cancelled whether it is off: a calendar then strikes it out
    /// @param summary a neutral word such as "Appointment"
    /// @param place as plain text; empty for none
    public record Event(
            String uid,
            int sequence,
            Instant changedAt,
            Instant startsAt,
            Instant endsAt,
            boolean cancelled,
            String summary,
            String place) {}

    /// @return the file, UTF-8
    public static byte[] write(Event event) {
        var entry = new VEvent(false);
        entry.add(new Uid(event.uid()));
        entry.add(new DtStamp(event.changedAt()));
        entry.add(new DtStart<>(event.startsAt()));
        entry.add(new DtEnd<>(event.endsAt()));
        entry.add(new Sequence(event.sequence()));
        entry.add(new Summary(oneLine(event.summary())));
        var place = oneLine(event.place());
        if (!place.isEmpty()) {
            entry.add(new Location(place));
        }
        entry.add(new Status(event.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        entry.add(new Clazz(Clazz.VALUE_PRIVATE));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(Method.VALUE_PUBLISH));
        calendar.add(entry);
        var out = new StringWriter();
        try {
            // Not validated: RFC 5546 wants an organizer in what is published, and that would be a name.
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A line break in a value would begin a line of its own, which could be anything.
    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
