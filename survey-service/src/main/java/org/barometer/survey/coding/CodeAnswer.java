package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.coding.model.Coding;
import org.barometer.survey.coding.model.OpenAnswer;
import org.barometer.survey.coding.model.Standing;

/**
 * Hands answers to coders and keeps what they find: each by himself until all codings of an answer
 * are in, then somebody decides where they differ.
 */
@ApplicationScoped
public class CodeAnswer {
    /**
     * An answer as one coder sees it.
     *
     * @param codes those that this coder gave it; empty before that
     * @param settled whether all codings are in, so that none of them changes any more
     */
    public record OwnCoding(OpenAnswer answer, SortedSet<String> codes, boolean settled) {}

    /** Another coder can take the last place of an answer just before; not again and again. */
    private static final int TRIES = 5;

    private final Rounds rounds;
    private final CodebookStore codebooks;
    private final OpenAnswers answers;
    private final CodingStore store;
    private final CodingConfig config;
    private final AuditLog audit;
    private final Clock clock;

    CodeAnswer(
            Rounds rounds,
            CodebookStore codebooks,
            OpenAnswers answers,
            CodingStore store,
            CodingConfig config,
            AuditLog audit,
            Clock clock) {
        this.rounds = rounds;
        this.codebooks = codebooks;
        this.answers = answers;
        this.store = store;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where nothing is left for this coder; the same answer again until it is coded. */
    @Transactional
    public Optional<OpenAnswer> next(Round round, String coder) {
        var now = clock.instant();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var answer = answers.next(round, coder, now);
            if (answer.isEmpty()
                    || store.assign(
                            round,
                            answer.get().response(),
                            coder,
                            now,
                            now.plus(config.patience()))) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** Leaves an answer for later; whoever asks next may have it. */
    @Transactional
    public void layAside(Round round, UUID response, String coder) {
        store.layAside(round, response, coder, clock.instant());
    }

    /** What a coder found earlier, and nothing of what others found. */
    @Transactional
    public Optional<OwnCoding> own(Round round, UUID response, String coder) {
        return answers.hold(round, response)
                .map(
                        text -> {
                            var coded = store.codings(round, response);
                            return new OwnCoding(
                                    new OpenAnswer(response, text),
                                    coded.codesBy(coder),
                                    !(coded.standing(round.codebook().coders())
                                            instanceof Standing.Waiting));
                        });
    }

    @Transactional
    public CodingOutcome code(
            String edition,
            String question,
            int version,
            UUID response,
            String coder,
            List<String> codes) {
        var round = rounds.of(edition, question, version);
        if (round.isEmpty() || answers.hold(round.get(), response).isEmpty()) {
            return new CodingOutcome.NoSuchAnswer();
        }
        return code(round.get(), response, coder, codes);
    }

    private CodingOutcome code(Round round, UUID response, String coder, List<String> codes) {
        var before = store.codings(round, response);
        if (!(before.standing(round.codebook().coders()) instanceof Standing.Waiting)) {
            return new CodingOutcome.Settled();
        }
        var now = clock.instant();
        if (!store.assign(round, response, coder, now, now.plus(config.patience()))) {
            return new CodingOutcome.Taken();
        }
        var codebook = codebooks.freeze(round.key());
        var violations = codebook.violations(codes);
        if (!violations.isEmpty()) {
            return new CodingOutcome.Invalid(violations);
        }
        var coding = Coding.of(coder, codes);
        store.keep(round, response, coding);
        var standing = store.codings(round, response).standing(codebook.coders());
        if (standing instanceof Standing.Agreed(var agreed)) {
            store.finish(round, response, agreed, null);
        }
        return new CodingOutcome.Coded(coding.codes(), standing);
    }

    /** Settles what the coders saw differently; can be taken back by deciding again. */
    @Transactional
    public CodingOutcome decide(
            String edition,
            String question,
            int version,
            UUID response,
            String subject,
            List<String> codes) {
        var found = rounds.of(edition, question, version);
        if (found.isEmpty() || answers.hold(found.get(), response).isEmpty()) {
            return new CodingOutcome.NoSuchAnswer();
        }
        var round = found.get();
        return switch (store.codings(round, response).standing(round.codebook().coders())) {
            case Standing.Waiting _ -> new CodingOutcome.StillWaiting();
            case Standing.Agreed _ -> new CodingOutcome.Settled();
            case Standing.Disputed disputed -> {
                var violations = round.codebook().violations(codes);
                if (!violations.isEmpty()) {
                    yield new CodingOutcome.Invalid(violations);
                }
                var decided = new TreeSet<>(codes);
                store.finish(round, response, decided, subject);
                // That it was decided; the codes are what the answer is counted as.
                audit.add(Act.of("CODING_DECIDED", "OPEN_ANSWER", round.name() + "/" + response));
                yield new CodingOutcome.Coded(decided, disputed);
            }
        };
    }
}
