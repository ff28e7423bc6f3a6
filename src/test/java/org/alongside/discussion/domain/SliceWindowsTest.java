package org.alongside.discussion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.discussion.domain.PostSlices.Slice;
import org.alongside.discussion.domain.SliceWindows.Window;
import org.alongside.search.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SliceWindowsTest {

    @Test
    void theNewestSliceComesFirstAndThenTwiceAsManyEachTime() {
        var windows = windows(slices(1, 100), Position.FIRST, null);

        assertThat(windows).extracting(window -> window.slices().size()).containsExactly(1, 2, 4, 8, 16, 32, 37);
        assertThat(windows.getFirst().slices()).containsExactly(99L);
        assertThat(windows.getFirst().high()).isEqualTo(Position.FIRST);
        assertThat(windows.getLast().low()).isEqualTo(at(0));
    }

    @Test
    void windowsFollowEachOtherWithoutAGap() {
        var windows = windows(slices(1, 40), Position.FIRST, null);

        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).high())
                    .isEqualTo(new Position(windows.get(i - 1).low(), 0));
        }
    }

    @Test
    void aPageGoesOnInTheSliceWhereItStopped() {
        var windows = windows(slices(1, 10), new Position(at(5).plusSeconds(1), 77), null);

        assertThat(windows.getFirst().slices()).containsExactly(5L);
        assertThat(windows.getFirst().high()).isEqualTo(new Position(at(5).plusSeconds(1), 77));
    }

    @Test
    void nothingOlderThanAskedForIsLookedThrough() {
        var windows = windows(slices(1, 10), Position.FIRST, at(8).plusSeconds(3));

        assertThat(windows).hasSize(2);
        assertThat(windows.getLast().slices()).containsExactly(8L);
        assertThat(windows.getLast().low()).isEqualTo(at(8).plusSeconds(3));
    }

    @Test
    void anotherCohortIsLookedThroughInTheSameStretchOfTime() {
        var slices = new ArrayList<>(slices(1, 4));
        slices.add(new Slice(100, 2, at(0), true));

        var windows = windows(slices, Position.FIRST, null);

        assertThat(windows).allSatisfy(window -> assertThat(window.slices()).contains(100L));
        assertThat(windows).hasSize(3);
    }

    @Test
    void untilASliceIsSettledTheOneBeforeItIsLookedThroughToo() {
        var slices =
                List.of(new Slice(3, 1, at(3), false), new Slice(2, 1, at(2), false), new Slice(1, 1, at(0), true));

        var first = windows(slices, Position.FIRST, null).getFirst();

        assertThat(first.low()).isEqualTo(at(3));
        assertThat(first.slices()).containsExactlyInAnyOrder(3L, 2L, 1L);
    }

    @Test
    void whereThereIsNothingThereAreNoWindows() {
        assertThat(windows(List.of(), Position.FIRST, null)).isEmpty();
    }

    private static List<Window> windows(List<Slice> slices, Position after, @Nullable Instant since) {
        var windows = new SliceWindows(slices, after, since);
        var all = new ArrayList<Window>();
        for (var window = windows.next(); window != null; window = windows.next()) {
            all.add(window);
        }
        return all;
    }

    private static List<Slice> slices(long cohort, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Slice(count - 1 - i, cohort, at(count - 1 - i), true))
                .toList();
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3600L * hour);
    }
}
