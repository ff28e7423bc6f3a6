package org.alongside.mentoring.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Instant START = Instant.parse("2026-10-25T15:30:00Z");

    @Test
    void aMeetingIsAnAppointmentInUtcAndNothingMore() {
        var file = write("Library café", 0, false);

        assertThat(file.lines())
                .contains(
                        "BEGIN:VCALENDAR",
                        "METHOD:PUBLISH",
                        "UID:abc",
                        "SEQUENCE:0",
                        "DTSTART:20261025T153000Z",
                        "DTEND:20261025T163000Z",
                        "SUMMARY:Appointment",
                        "LOCATION:Library café",
                        "STATUS:CONFIRMED");
        assertThat(file)
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("\r\n")
                .doesNotContainIgnoringCase("mentor")
                .doesNotContainIgnoringCase("alongside")
                .doesNotContain("ATTENDEE", "ORGANIZER", "TZID");
    }

    @Test
    void aChangeKeepsItsNameAndGrowsAndACancellationIsToldAsOne() {
        var file = write("", 3, true);

        assertThat(file.lines()).contains("UID:abc", "SEQUENCE:3", "STATUS:CANCELLED", "METHOD:PUBLISH");
        assertThat(file).doesNotContain("LOCATION");
    }

    @Test
    void noPlaceBeginsALineOfItsOwn() {
        for (var hostile : new String[] {
            "Café\r\nATTENDEE:mailto:x@example.org",
            "Café\nATTENDEE:mailto:x@example.org",
            "Café\rATTENDEE:mailto:x@example.org",
            "Café\u2028ATTENDEE:mailto:x@example.org",
            "Café\u0085ATTENDEE:mailto:x@example.org",
            "Café\u0000\u000BATTENDEE:mailto:x@example.org"
        }) {
            assertThat(write(hostile, 0, false).split("\\R|\u0085|\u2028"))
                    .noneMatch(line -> line.startsWith("ATTENDEE"));
        }
    }

    @Test
    void whatMeansSomethingInTheFormatIsEscaped() {
        assertThat(write("Café; room 2, left \\ right", 0, false))
                .contains("LOCATION:Café\\; room 2\\, left \\\\ right");
    }

    @Test
    void aLongPlaceIsFoldedAndInAnyScript() {
        var place = "مكتبة المدينة ".repeat(20).strip();

        var file = write(place, 0, false);

        assertThat(file.lines()).allMatch(line -> line.length() <= 75);
        assertThat(file.replace("\r\n ", "")).contains("LOCATION:" + place);
    }

    private static String write(String place, int sequence, boolean cancelled) {
        var bytes = CalendarFile.write(new CalendarFile.Event(
                "abc",
                sequence,
                Instant.parse("2026-10-01T10:00:00Z"),
                START,
                START.plusSeconds(3600),
                cancelled,
                "Appointment",
                place));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
