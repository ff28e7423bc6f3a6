package org.alongside.mentoring.domain.balance;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.MoreRoom;
import org.alongside.mentoring.Task;
import org.alongside.mentoring.TaskSource;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Component;

/// What waits for somebody of the balance of her pairs. Nothing here says that somebody does not answer.
@Component
class BalanceTasks implements TaskSource {

    private final CheckInStore checkIns;
    private final ReviewStore reviews;
    private final RoomStore rooms;
    private final Clock clock;

    BalanceTasks(CheckInStore checkIns, ReviewStore reviews, RoomStore rooms, Clock clock) {
        this.checkIns = checkIns;
        this.reviews = reviews;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public List<Task> of(PersonId person) {
        var now = clock.instant();
        var today = RhythmStore.day(now);
        var toCheckIn = checkIns.waiting(person, today).stream()
                .map(one -> new Task(
                        "checkin.task",
                        MentoringRoutes.pair(one.pair(), "check-in"),
                        one.opensOn().atStartOfDay(ZoneOffset.UTC).toInstant()));
        var toReview = reviews.waiting(person, today).stream()
                .map(one -> new Task(
                        one.toRead() ? "review.taskRead" : "review.task",
                        MentoringRoutes.pair(
                                one.pair(), "review/" + one.occasion().number()),
                        one.since()));
        var room = rooms.waiting(person, now.minus(MoreRoom.SECOND_THOUGHT)).stream()
                .map(one -> new Task("balance.task", MentoringRoutes.pair(one.pair()), one.askedAt()));
        return Stream.of(room, toReview, toCheckIn).flatMap(tasks -> tasks).toList();
    }
}
