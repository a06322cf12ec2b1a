package org.barometer.trend.plan;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.barometer.trend.audit.AuditLog;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.plan.PlanPage.Choice;
import org.barometer.trend.plan.PlanPage.MeasureChoice;
import org.barometer.trend.plan.PlanPage.Progress;
import org.barometer.trend.plan.model.Failure;
import org.barometer.trend.plan.model.Job;
import org.barometer.trend.release.AuditReport;
import org.barometer.trend.release.Ledger;
import org.barometer.trend.release.ReadProofs;
import org.barometer.trend.release.model.CompilationReport;
import org.barometer.trend.release.model.Embargo;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Release.State;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.release.model.Step;
import org.jspecify.annotations.Nullable;

/** Puts plans and releases into words for the reader of the release desk. */
@RequestScoped
class ReleaseDesk {
    /** Offered first; any other IANA zone can be written. */
    private static final List<String> ZONES =
            List.of(
                    "Europe/Stockholm",
                    "Europe/London",
                    "UTC",
                    "America/New_York",
                    "Asia/Tokyo",
                    "Australia/Sydney");

    private final Reader reader;
    private final Catalogue catalogue;
    private final PlanStore plans;
    private final Ledger ledger;
    private final ReadProofs proofs;
    private final AuditLog audit;
    private final SecurityIdentity caller;

    ReleaseDesk(
            Reader reader,
            Catalogue catalogue,
            PlanStore plans,
            Ledger ledger,
            ReadProofs proofs,
            AuditLog audit,
            SecurityIdentity caller) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.plans = plans;
        this.ledger = ledger;
        this.proofs = proofs;
        this.audit = audit;
        this.caller = caller;
    }

    PlanMessages words() {
        return MessageBundles.get(
                PlanMessages.class, Localized.Literal.of(reader.language().tag()));
    }

    DeskPage overview() {
        return new DeskPage(
                caller.hasRole("analyst"),
                plans.all().reversed().stream().map(this::line).toList(),
                ledger.all().reversed().stream().map(this::line).toList());
    }

    private DeskPage.PlanLine line(ReleasePlan plan) {
        var state = PlanView.of(plan).state();
        return new DeskPage.PlanLine(
                plan.code(),
                reader.language().text(plan.wish().title()),
                state.name(),
                switch (state) {
                    case COMPILED -> "good";
                    case FAILED -> "bad";
                    case WAITING, RUNNING -> "wait";
                    case DRAFT -> "";
                },
                moment(Optional.ofNullable(plan.wish().embargo())).orElse(""));
    }

    private DeskPage.ReleaseLine line(Release release) {
        return new DeskPage.ReleaseLine(
                release.code(),
                reader.language().text(release.content().title()),
                release.state().name(),
                tone(release.state()),
                moment(release.embargo()).orElse(""),
                release.published().map(reader.language()::date).orElse(""));
    }

    private static String tone(State state) {
        return switch (state) {
            case COMPILED, APPROVED -> "wait";
            case PUBLISHED -> "good";
            case REFUSED, WITHDRAWN -> "bad";
            case SUPERSEDED -> "";
        };
    }

    private Optional<String> moment(Optional<Embargo> embargo) {
        return embargo.map(
                each ->
                        words().moment(
                                        each.until().toString().replace('T', ' '),
                                        each.zone().getId()));
    }

    PlanPage form(DeskForm form) {
        return page("", form, true, new Job.None());
    }

    PlanPage page(ReleasePlan plan, DeskForm form) {
        return page(plan.code(), form, isOpen(plan), plan.job());
    }

    private boolean isOpen(ReleasePlan plan) {
        return switch (plan.job()) {
            case Job.None _, Job.Failed _ -> caller.hasRole("analyst");
            case Job.Waiting _, Job.Running _ -> false;
            case Job.Compiled(var release) ->
                    caller.hasRole("analyst")
                            && ledger.release(release)
                                    .filter(each -> each.state() == State.REFUSED)
                                    .isPresent();
        };
    }

    private PlanPage page(String code, DeskForm form, boolean open, Job job) {
        return new PlanPage(
                code,
                form,
                open,
                name(job),
                editions(form),
                measures(form),
                revisable(form),
                choices(form, "reason", Revision.Reason.values(), words()::revisionReason),
                ZONES,
                progress(job),
                failure(job),
                release(job));
    }

    private static String name(Job job) {
        return switch (job) {
            case Job.None _ -> "DRAFT";
            case Job.Waiting _ -> "WAITING";
            case Job.Running _ -> "RUNNING";
            case Job.Compiled _ -> "COMPILED";
            case Job.Failed _ -> "FAILED";
        };
    }

    private static @Nullable Progress progress(Job job) {
        return switch (job) {
            case Job.Waiting() -> new Progress(0, null);
            case Job.Running(var done, var measures) -> new Progress(done, measures.orElse(null));
            case Job.None _, Job.Compiled _, Job.Failed _ -> null;
        };
    }

    private static @Nullable Failure failure(Job job) {
        return job instanceof Job.Failed(var failure) ? failure : null;
    }

    private static @Nullable String release(Job job) {
        return job instanceof Job.Compiled(var release) ? release : null;
    }

    private List<Choice> editions(DeskForm form) {
        return catalogue.editions().reversed().stream()
                .filter(each -> each.isClosed() || form.has("edition", each.code()))
                .map(
                        each ->
                                new Choice(
                                        each.code(),
                                        reader.language().text(each.title()),
                                        form.has("edition", each.code())))
                .toList();
    }

    private List<MeasureChoice> measures(DeskForm form) {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        catalogue.editions().reversed().stream()
                .filter(Edition::isClosed)
                .flatMap(edition -> edition.questionnaire().questions().stream())
                .filter(question -> !question.options().isEmpty())
                .forEach(question -> texts.putIfAbsent(question.measure(), question.text()));
        var choices = new ArrayList<MeasureChoice>();
        texts.forEach(
                (measure, text) ->
                        choices.add(
                                new MeasureChoice(
                                        measure,
                                        reader.language().text(text),
                                        form.has("measure", measure),
                                        form.has(Breakdown.REGION.name(), measure),
                                        form.has(Breakdown.AGENCY_TYPE.name(), measure),
                                        form.has(Breakdown.COUNTRY.name(), measure))));
        return choices;
    }

    private List<Choice> revisable(DeskForm form) {
        return ledger.all().reversed().stream()
                .filter(release -> release.state() == State.PUBLISHED)
                .map(
                        release ->
                                new Choice(
                                        release.code(),
                                        release.code()
                                                + " – "
                                                + reader.language().text(release.content().title()),
                                        form.value("revises").equals(release.code())))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> choices(
            DeskForm form, String field, E[] kinds, UnaryOperator<String> label) {
        return Arrays.stream(kinds)
                .map(
                        kind ->
                                new Choice(
                                        kind.name(),
                                        label.apply(kind.name()),
                                        form.value(field).equals(kind.name())))
                .toList();
    }

    ReleasePage page(Release release, DeskForm form) {
        var report = CompilationReport.of(release.content());
        var state = release.state();
        var publisher = caller.hasRole("publisher");
        var own = !release.mayBeJudgedBy(audit.currentActor().account());
        var waits = state == State.COMPILED || state == State.APPROVED;
        return new ReleasePage(
                release.code(),
                reader.language().text(release.content().title()),
                state.name(),
                tone(state),
                release.isPublic(),
                moment(release.embargo()).orElse(null),
                release.content().revision().map(this::revision).orElse(null),
                release.successor().orElse(null),
                report.all(),
                report.parts().stream().map(part -> part(release, part)).toList(),
                proofs.report(release.code()).questions().stream()
                        .map(question -> attacked(release, question))
                        .toList(),
                release.steps().stream().map(this::done).toList(),
                form,
                own,
                publisher && waits && !own,
                state == State.COMPILED,
                publisher && (state == State.PUBLISHED || state == State.SUPERSEDED),
                state != State.WITHDRAWN,
                choices(form, "refusalReason", Step.Refusal.values(), words()::refusalReason),
                choices(
                        form,
                        "withdrawalReason",
                        Step.Withdrawal.values(),
                        words()::withdrawalReason),
                ZONES);
    }

    private String revision(Revision revision) {
        return "%s (%s)"
                .formatted(revision.release(), words().revisionReason(revision.reason().name()));
    }

    private ReleasePage.Part part(Release release, CompilationReport.Part part) {
        return new ReleasePage.Part(
                text(release, part.measure()), reader.breakdown(part.by()), part.counts());
    }

    private ReleasePage.Attacked attacked(Release release, AuditReport.Attacked question) {
        return new ReleasePage.Attacked(
                text(release, question.measure()),
                question.edition(),
                question.facts(),
                question.secrets(),
                question.attackers(),
                question.hidden());
    }

    private String text(Release release, String measure) {
        return release.content()
                .measure(measure)
                .map(told -> reader.language().text(told.text()))
                .orElse(measure);
    }

    private ReleasePage.Done done(Step step) {
        var language = reader.language();
        var reason = step.reason();
        return new ReleasePage.Done(
                language.moment(step.at()),
                words().step(step.kind().name()),
                reason == null
                        ? moment(Optional.ofNullable(step.embargo())).orElse("")
                        : reasonOf(step.kind(), reason),
                language.text(step.text()));
    }

    private String reasonOf(Step.Kind kind, String reason) {
        return switch (kind) {
            case REFUSED -> words().refusalReason(reason);
            case WITHDRAWN -> words().withdrawalReason(reason);
            case COMPILED, EMBARGOED, APPROVED, PUBLISHED, SUPERSEDED ->
                    words().revisionReason(reason);
        };
    }
}
