package org.barometer.trend.release;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.barometer.trend.audit.AuditLog;
import org.barometer.trend.audit.SignedHeads;
import org.barometer.trend.audit.model.Act;
import org.barometer.trend.audit.model.Actor;
import org.barometer.trend.audit.model.AuditHead;
import org.barometer.trend.auditor.Auditor;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.release.CompilationOutcome.AgenciesUnknown;
import org.barometer.trend.release.CompilationOutcome.Compiled;
import org.barometer.trend.release.CompilationOutcome.CoversLess;
import org.barometer.trend.release.CompilationOutcome.EditionsNotClosed;
import org.barometer.trend.release.CompilationOutcome.EditionsUnknown;
import org.barometer.trend.release.CompilationOutcome.FiguresRevised;
import org.barometer.trend.release.CompilationOutcome.MeasuresUnknown;
import org.barometer.trend.release.CompilationOutcome.NotStanding;
import org.barometer.trend.release.CompilationOutcome.Refused;
import org.barometer.trend.release.CompilationOutcome.TalliesBehind;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.CaseCount;
import org.barometer.trend.release.model.CaseCounts;
import org.barometer.trend.release.model.Clearance;
import org.barometer.trend.release.model.Clearance.Verdict;
import org.barometer.trend.release.model.Compilation;
import org.barometer.trend.release.model.Evidence;
import org.barometer.trend.release.model.IntervalRule;
import org.barometer.trend.release.model.PublishedEdition;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Release.State;
import org.barometer.trend.release.model.ReleaseContent;
import org.barometer.trend.release.model.Restatement;
import org.barometer.trend.release.model.Restatement.Published;
import org.barometer.trend.release.model.Step;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.Tally;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a signed release of closed editions. */
@ApplicationScoped
public class CompileRelease {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;

    /** Counting takes milliseconds; who waits longer than this should be told. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(50);

    /**
     * A compilation as it was asked for.
     *
     * @param name given once: whatever was compiled under it stands for it
     * @param makers the accounts of all who planned it or asked for it
     * @param asker who asked for it
     */
    public record Order(String name, CompilationRequest request, Set<String> makers, Actor asker) {
        public Order {
            makers = Set.copyOf(makers);
        }
    }

    /** Hears how far a compilation has come. */
    public interface Listener {
        void compiling(int measures);

        void compiled(String measure);

        /** The release is kept; what is done here is kept with it, or neither is. */
        void kept(Release release);
    }

    /**
     * What is counted.
     *
     * @param verdicts what of it may be shown
     * @param before what it was judged against
     */
    private record Counted(Restatement told, Map<Asked, Verdict> verdicts, List<Published> before) {
        private Map<Asked, Pattern> patterns() {
            var patterns = new TreeMap<Asked, Pattern>();
            verdicts.forEach((asked, verdict) -> patterns.put(asked, verdict.pattern()));
            return patterns;
        }

        private Evidence evidence() {
            return new Evidence(
                    told.answers().stream()
                            .flatMap(
                                    one ->
                                            one.agencies().entrySet().stream()
                                                    .sorted(Map.Entry.comparingByKey())
                                                    .map(
                                                            agency ->
                                                                    part(
                                                                            one.edition().code(),
                                                                            agency.getKey(),
                                                                            agency.getValue())))
                            .toList());
        }

        private Evidence.Part part(String edition, String code, Tally tally) {
            var agency = Optional.ofNullable(told.agencies().get(code)).orElseThrow();
            var questions = new TreeMap<String, Evidence.Counts>();
            tally.questions()
                    .forEach(
                            (question, counts) ->
                                    questions.put(
                                            question,
                                            new Evidence.Counts(counts.base(), counts.codes())));
            return new Evidence.Part(
                    edition, code, agency.country(), agency.type(), tally.responses(), questions);
        }
    }

    private final Catalogue catalogue;
    private final TallyCube cube;
    private final ReleaseStore store;
    private final Ledger ledger;
    private final SigningKey key;
    private final AuditLog audit;
    private final SignedHeads heads;
    private final Clock clock;
    private final String program;
    private final Clearance clearance = new AuditedClearance(Auditor.withOrTools(), POLICY);

    CompileRelease(
            Catalogue catalogue,
            TallyCube cube,
            ReleaseStore store,
            Ledger ledger,
            SigningKey key,
            AuditLog audit,
            SignedHeads heads,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String program) {
        this.catalogue = catalogue;
        this.cube = cube;
        this.store = store;
        this.ledger = ledger;
        this.key = key;
        this.audit = audit;
        this.heads = heads;
        this.clock = clock;
        this.program = program;
    }

    /** What can be told at once to stand in the way of a compilation. */
    public Optional<Refused> review(CompilationRequest request) {
        var unknown =
                request.editions().stream()
                        .filter(code -> catalogue.edition(code).isEmpty())
                        .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(new EditionsUnknown(unknown));
        }
        var open =
                editions(request).stream()
                        .filter(edition -> !edition.isClosed())
                        .map(Edition::code)
                        .toList();
        if (!open.isEmpty()) {
            return Optional.of(new EditionsNotClosed(open));
        }
        var measures = new TreeSet<>(request.named());
        measures.removeAll(Compilation.measuresOf(editions(request)));
        if (!measures.isEmpty()) {
            return Optional.of(new MeasuresUnknown(measures));
        }
        return request.revision()
                .filter(
                        revision ->
                                ledger.release(revision.release())
                                        .filter(each -> each.state() == State.PUBLISHED)
                                        .filter(
                                                each ->
                                                        each.content().visibility()
                                                                == request.visibility())
                                        .isEmpty())
                .map(revision -> new NotStanding(revision.release()));
    }

    /** Takes as long as it takes: measures are compiled one after the other. */
    public CompilationOutcome compile(Order order, Listener listener) {
        var request = order.request();
        var refusal = review(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        awaitAnswers(request);
        var answers = answers(request);
        if (!areComplete(answers)) {
            return new TalliesBehind();
        }
        var codes = new TreeSet<String>();
        answers.forEach(one -> codes.addAll(one.agencies().keySet()));
        var agencies = new TreeMap<String, Agency>();
        codes.forEach(code -> catalogue.agency(code).ifPresent(found -> agencies.put(code, found)));
        codes.removeAll(agencies.keySet());
        if (!codes.isEmpty()) {
            return new AgenciesUnknown(codes);
        }
        var measures = request.scope().of(editions(request));
        listener.compiling(measures.size());
        var before = QuarkusTransaction.requiringNew().call(store::everPublishedAsCounted);
        var asksOtherwise = asksOtherwise(request, before);
        if (asksOtherwise.isPresent()) {
            return asksOtherwise.get();
        }
        var told = Restatement.of(answers, agencies, before, POLICY, clearance);
        var verdicts = new TreeMap<>(told.verdicts());
        verdicts.putAll(
                new ClearFigures(clearance)
                        .clear(measures, told.unpublished(request.scope()), listener::compiled));
        verdicts.keySet().removeIf(asked -> !measures.contains(asked.measure()));
        var counted = new Counted(told, verdicts, before);
        var figures =
                Compilation.of(
                        told.answers(), told.agencies(), request.scope(), counted.patterns());
        var cases = CaseCounts.of(answers, agencies, before, figures.measures(), POLICY);
        var outcome =
                QuarkusTransaction.requiringNew()
                        .call(() -> keepOnce(order, counted, figures, cases, listener::kept));
        ledger.refresh();
        return outcome;
    }

    private Optional<FiguresRevised> asksOtherwise(
            CompilationRequest request, List<Published> before) {
        return before.stream()
                .map(Published::content)
                .filter(content -> editions(request).stream().anyMatch(content::asksOtherwise))
                .map(content -> new FiguresRevised(content.release()))
                .findFirst();
    }

    /** The last answers of an edition may arrive after the word that it is closed. */
    private void awaitAnswers(CompilationRequest request) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!areComplete(answers(request)) && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Compilation.Answers> answers(CompilationRequest request) {
        return editions(request).stream()
                .map(edition -> new Compilation.Answers(edition, cube.agencies(edition.code())))
                .toList();
    }

    private static boolean areComplete(List<Compilation.Answers> answers) {
        return answers.stream().allMatch(Compilation.Answers::areComplete);
    }

    private CompilationOutcome keepOnce(
            Order order,
            Counted counted,
            Compilation.Figures figures,
            List<CaseCount> cases,
            Consumer<Release> kept) {
        store.lock();
        var earlier = store.answered(order.name());
        if (earlier.isPresent()) {
            kept.accept(earlier.get());
            return new Compiled(earlier.get());
        }
        var number = store.nextNumber();
        var content = content(order.request(), number, figures, cases);
        var refusal = contradiction(content, counted);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var release = sign(order, content);
        store.add(release, number, order.name(), order.request().digest());
        store.keep(release.code(), counted.evidence(), counted.verdicts());
        audit.add(
                Act.of("RELEASE_COMPILED", "RELEASE", release.code())
                        .changing(
                                Map.of(),
                                Map.of(
                                        "state", release.state().name(),
                                        "visibility", content.visibility().name(),
                                        "digest", release.digest())),
                order.asker());
        kept.accept(release);
        return new Compiled(release);
    }

    private ReleaseContent content(
            CompilationRequest request,
            long number,
            Compilation.Figures figures,
            List<CaseCount> cases) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new ReleaseContent(
                "R-%04d".formatted(number),
                request.title(),
                request.visibility(),
                now,
                program,
                POLICY,
                IntervalRule.AGENCIES_95,
                editions(request).stream().map(PublishedEdition::of).toList(),
                figures.measures(),
                cases,
                figures.insights(),
                heads.asOf(now).map(AuditHead::of).orElse(null),
                request.revises());
    }

    private Optional<Refused> contradiction(ReleaseContent content, Counted counted) {
        var published = store.everPublished();
        var judged =
                counted.before().stream()
                        .map(one -> one.content().release())
                        .collect(toUnmodifiableSet());
        var lost =
                content.revision()
                        .flatMap(
                                revision ->
                                        published.stream()
                                                .filter(
                                                        each ->
                                                                each.code()
                                                                        .equals(revision.release()))
                                                .findFirst())
                        .filter(revised -> !content.covers(revised.content()));
        return lost.<Refused>map(revised -> new CoversLess(revised.code()))
                .or(
                        () ->
                                published.stream()
                                        .filter(each -> !judged.contains(each.code()))
                                        .filter(each -> content.contradicts(each.content()))
                                        .map(Release::code)
                                        .findFirst()
                                        .or(() -> contradiction(counted.told(), content))
                                        .map(FiguresRevised::new));
    }

    /** Figures are only told otherwise by a release that says what it revises. */
    private static Optional<String> contradiction(Restatement told, ReleaseContent content) {
        return content.revision().isPresent()
                ? told.contradicted()
                : Stream.concat(told.restated().values().stream(), told.held().values().stream())
                        .map(ReleaseContent::release)
                        .sorted()
                        .findFirst();
    }

    private Release sign(Order order, ReleaseContent content) {
        var canonical = CanonicalJson.write(content);
        return new Release(
                content.release(),
                content,
                canonical,
                CanonicalJson.sha256(canonical),
                key.sign(canonical),
                key.publicKey().id(),
                order.makers(),
                List.of(
                        Step.compiled(
                                content.compiledAt(),
                                order.asker().account(),
                                order.request().keptBack())));
    }

    private List<Edition> editions(CompilationRequest request) {
        return request.editions().stream()
                .map(catalogue::edition)
                .flatMap(Optional::stream)
                .sorted(comparingInt(Edition::year).thenComparing(Edition::code))
                .toList();
    }
}
