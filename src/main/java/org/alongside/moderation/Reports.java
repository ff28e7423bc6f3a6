package org.alongside.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.Reportable;
import org.alongside.discussion.PostDecisions;
import org.alongside.library.JudgedResource;
import org.alongside.library.ResourceId;
import org.alongside.mentoring.MentoringText;
import org.alongside.mentoring.TextId;
import org.alongside.moderation.domain.AuditEntry;
import org.alongside.moderation.domain.AuditTrail;
import org.alongside.moderation.domain.CasePages;
import org.alongside.moderation.domain.CaseParties;
import org.alongside.moderation.domain.CaseStore;
import org.alongside.moderation.domain.JudgedText;
import org.alongside.moderation.domain.MentoringCases;
import org.alongside.moderation.domain.ReportStore;
import org.alongside.moderation.domain.ResourceCases;
import org.alongside.moderation.domain.Role;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reports of members: from the first minute, by anybody, about whatever she can see and whoever wrote it.
@Service
public class Reports {

    /// Longest words of a report, in characters.
    public static final int MAX_WORDS = 2000;

    /// Reports of one person within a day; those of danger are not counted and never refused. Discourse allows
    /// 20 flags a day.
    static final int MOST = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final CasePages things;
    private final CaseStore cases;
    private final CaseParties parties;
    private final ReportStore reports;
    private final PostDecisions posts;
    private final MentoringCases mentoring;
    private final ResourceCases resources;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            CasePages things,
            CaseStore cases,
            CaseParties parties,
            ReportStore reports,
            PostDecisions posts,
            MentoringCases mentoring,
            ResourceCases resources,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.things = things;
        this.cases = cases;
        this.parties = parties;
        this.reports = reports;
        this.posts = posts;
        this.mentoring = mentoring;
        this.resources = resources;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// What she gets for a report.
    ///
    /// @param cohort where it was reported
    /// @param dueAt when it should be decided
    public record Receipt(ReportId id, CohortId cohort, Instant dueAt) {}

    /// Looks up what somebody wants to report.
    ///
    /// @param kind `post`, `thread`, `person`, or what another module calls it
    /// @throws NotFoundException where there is no such thing or she may not see it, or it is her own
    @Transactional(readOnly = true)
    public Reportable thing(PersonId reporter, String kind, String id) {
        return things.kind(kind).flatMap(known -> known.find(reporter, id)).orElseThrow(NotFoundException::new);
    }

    /// Reports something. What is reported already gets another report; reporting once more changes hers.
    ///
    /// @param words what she wants to say about it, plain text of at most [#MAX_WORDS] characters, may be empty
    /// @throws NotFoundException where there is no such thing or she may not see it, or it is her own
    /// @throws RefusedException `report.words`, or `report.many` for more than [#MOST] a day
    @Transactional
    public Receipt file(PersonId reporter, String kind, String id, ReportReason reason, String words) {
        var thing = thing(reporter, kind, id);
        var subject = hold(thing);
        var now = clock.instant();
        if (words.strip().length() > MAX_WORDS) {
            throw new RefusedException("report.words");
        }
        var again = reports.open(reporter, thing.kind(), thing.id()).isPresent();
        if (reason != ReportReason.DANGER && !again && reports.since(reporter, now.minus(DAY)) >= MOST) {
            throw new RefusedException("report.many");
        }
        var key = cases.open(subject, CaseKind.REPORT, reason.severity());
        var report = reports.put(key, reporter, reason, words.strip(), thing, now);
        // Who finds spam and may decide about it, does; everything else is for somebody who did not complain,
        // whatever she says of it later.
        if (reason != ReportReason.SPAM) {
            parties.take(key, reporter, CaseParties.COMPLAINED);
        }
        cases.countReports(key);
        var due = reports.find(reporter, report).orElseThrow().report().dueAt();
        trail.add(AuditEntry.about(cases.row(key), reporter, Role.MEMBER, "REPORT")
                .because(reason.code()));
        var what = reason == ReportReason.DANGER ? CaseChanged.What.RAISED : CaseChanged.What.OPENED;
        events.publishEvent(new CaseChanged(what));
        return new Receipt(report, thing.cohort(), due);
    }

    /// @return her report of a thing, as long as it waits
    @Transactional(readOnly = true)
    public Optional<OwnReport> waiting(PersonId reporter, String kind, String id) {
        return things.kind(kind)
                .flatMap(known -> known.find(reporter, id))
                .flatMap(thing -> reports.open(reporter, thing.kind(), thing.id()));
    }

    /// @return her own reports, the newest first
    @Transactional(readOnly = true)
    public List<OwnReport> mine(PersonId reporter) {
        return reports.of(reporter);
    }

    /// Takes back her report, as long as it waits.
    ///
    /// @return false where it is decided or was taken back before
    /// @throws NotFoundException where she made no such report
    @Transactional
    public boolean takeBack(PersonId reporter, ReportId id) {
        var own = reports.find(reporter, id).orElseThrow(NotFoundException::new);
        var key = own.caseKey();
        var now = clock.instant();
        if (!cases.isHeld(key, "OPEN") || !reports.takeBack(id, now)) {
            return false;
        }
        cases.countReports(key);
        cases.withdraw(key, now);
        var row = cases.row(key);
        trail.add(AuditEntry.about(row, reporter, Role.MEMBER, "REPORT_TAKEN_BACK"));
        events.publishEvent(new CaseChanged(CaseChanged.What.CHANGED));
        return true;
    }

    /// Who changes a text takes it before its case; so does who reports one.
    private CaseStore.Subject hold(Reportable thing) {
        if (thing.kind().equals(MentoringText.KIND)) {
            return mentoring.hold(new TextId(thing.id()));
        }
        if (thing.kind().equals(JudgedResource.KIND)) {
            return resources.hold(new ResourceId(thing.id()));
        }
        JudgedText text = null;
        if (thing.textKey() != null) {
            posts.lock(new PostId(thing.id()));
            text = cases.ofPost(thing.textKey());
        }
        return new CaseStore.Subject(
                thing.cohort(), thing.kind(), thing.id(), text, thing.concerned(), List.of(), thing.lang());
    }
}
