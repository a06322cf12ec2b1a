package org.barometer.trend.release;

import static java.util.Comparator.comparingInt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.trend.audit.AuditLog;
import org.barometer.trend.audit.SignedHeads;
import org.barometer.trend.audit.model.Act;
import org.barometer.trend.audit.model.AuditHead;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.release.CompilationOutcome.AgenciesUnknown;
import org.barometer.trend.release.CompilationOutcome.Compiled;
import org.barometer.trend.release.CompilationOutcome.EditionsNotClosed;
import org.barometer.trend.release.CompilationOutcome.EditionsUnknown;
import org.barometer.trend.release.CompilationOutcome.FiguresRevised;
import org.barometer.trend.release.CompilationOutcome.KeyReused;
import org.barometer.trend.release.CompilationOutcome.MeasuresUnknown;
import org.barometer.trend.release.CompilationOutcome.Repeated;
import org.barometer.trend.release.CompilationOutcome.TalliesBehind;
import org.barometer.trend.release.model.Compilation;
import org.barometer.trend.release.model.IntervalRule;
import org.barometer.trend.release.model.PublishedEdition;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.ReleaseContent;
import org.barometer.trend.tally.TallyCube;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a signed release of closed editions. */
@ApplicationScoped
class CompileRelease {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;

    /** Counting takes milliseconds; who waits longer than this should be told. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Catalogue catalogue;
    private final TallyCube cube;
    private final ReleaseStore store;
    private final SigningKey key;
    private final AuditLog audit;
    private final SignedHeads heads;
    private final Clock clock;
    private final String program;

    CompileRelease(
            Catalogue catalogue,
            TallyCube cube,
            ReleaseStore store,
            SigningKey key,
            AuditLog audit,
            SignedHeads heads,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String program) {
        this.catalogue = catalogue;
        this.cube = cube;
        this.store = store;
        this.key = key;
        this.audit = audit;
        this.heads = heads;
        this.clock = clock;
        this.program = program;
    }

    CompilationOutcome compile(CompilationRequest request, String idempotencyKey) {
        var refusal = review(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        awaitAnswers(request);
        return QuarkusTransaction.requiringNew()
                .call(() -> compileCounted(request, idempotencyKey));
    }

    private CompilationOutcome compileCounted(CompilationRequest request, String idempotencyKey) {
        store.lock();
        var earlier = store.answered(idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get().requestDigest().equals(request.digest())
                    ? new Repeated(earlier.get().release())
                    : new KeyReused();
        }
        return review(request).orElseGet(() -> compileReviewed(request, idempotencyKey));
    }

    private Optional<CompilationOutcome> review(CompilationRequest request) {
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
        var measures = new TreeSet<>(request.breakdowns().keySet());
        measures.removeAll(Compilation.measuresOf(editions(request)));
        return measures.isEmpty() ? Optional.empty() : Optional.of(new MeasuresUnknown(measures));
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

    private CompilationOutcome compileReviewed(CompilationRequest request, String idempotencyKey) {
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
        return keep(request, answers, agencies, idempotencyKey);
    }

    private CompilationOutcome keep(
            CompilationRequest request,
            List<Compilation.Answers> answers,
            Map<String, Agency> agencies,
            String idempotencyKey) {
        var number = store.nextNumber();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var figures = Compilation.of(answers, agencies, request.breakdowns(), POLICY);
        var content =
                new ReleaseContent(
                        "R-%04d".formatted(number),
                        request.title(),
                        request.visibility(),
                        now,
                        program,
                        POLICY,
                        IntervalRule.AGENCIES_95,
                        editions(request).stream().map(PublishedEdition::of).toList(),
                        figures.measures(),
                        figures.insights(),
                        heads.asOf(now).map(AuditHead::of).orElse(null));
        var contradicted =
                store.published().stream()
                        .filter(release -> content.contradicts(release.content()))
                        .findFirst();
        if (contradicted.isPresent()) {
            return new FiguresRevised(contradicted.get().code());
        }
        var canonical = CanonicalJson.write(content);
        var release =
                new Release(
                        content.release(),
                        content,
                        canonical,
                        CanonicalJson.sha256(canonical),
                        key.sign(canonical),
                        key.publicKey().id(),
                        null);
        store.add(release, number, idempotencyKey, request.digest());
        audit.add(
                Act.of("RELEASE_COMPILED", "RELEASE", release.code())
                        .changing(
                                Map.of(),
                                Map.of(
                                        "state", release.state().name(),
                                        "visibility", content.visibility().name(),
                                        "digest", release.digest())));
        return new Compiled(release);
    }

    private List<Edition> editions(CompilationRequest request) {
        return request.editions().stream()
                .map(catalogue::edition)
                .flatMap(Optional::stream)
                .sorted(comparingInt(Edition::year).thenComparing(Edition::code))
                .toList();
    }
}
