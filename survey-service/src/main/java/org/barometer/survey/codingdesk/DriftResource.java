package org.barometer.survey.codingdesk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.barometer.survey.coding.CodingOverview;
import org.barometer.survey.coding.CodingOverview.CodedRound;
import org.barometer.survey.coding.CompareCodings;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.model.Drift;
import org.barometer.survey.codingdesk.DriftPage.Pair;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tells recoding from change between two editions. */
@Path(Addresses.CODEBOOK + "/drift")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Caller.ANALYST)
class DriftResource {
    private final CompareCodings compareCodings;
    private final CodingOverview overview;
    private final Reader reader;
    private final Caller caller;

    DriftResource(
            CompareCodings compareCodings, CodingOverview overview, Reader reader, Caller caller) {
        this.compareCodings = compareCodings;
        this.overview = overview;
        this.reader = reader;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "codingdesk")
    static class Templates {
        static native TemplateInstance drift(Frame frame, DriftPage page);
    }

    /**
     * Compares two editions.
     *
     * @param from the earlier one and its version, with a colon between
     * @param to the later one, in the same way
     */
    @GET
    public Response drift(
            String programme,
            String measure,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        var coded =
                overview.ofMeasure(programme, measure, caller.subject()).stream()
                        .flatMap(asked -> asked.rounds().stream())
                        .filter(round -> round.progress().finished() > 0)
                        .toList();
        var pair = from == null || to == null ? usual(coded) : chosen(coded, from, to);
        var drift = pair.flatMap(two -> drift(programme, measure, two));
        var language = reader.language();
        var page =
                new DriftPage(
                        measure,
                        Addresses.codebook(programme, measure),
                        DriftPage.choices(coded, pair.map(Pair::from).orElse(null), language),
                        DriftPage.choices(coded, pair.map(Pair::to).orElse(null), language),
                        pair.map(DriftResource::retroHref).orElse(null),
                        drift.map(this::base).orElse(null),
                        drift.isEmpty() || pair.isEmpty()
                                ? List.of()
                                : DriftPage.rows(drift.get(), pair.get(), language));
        return reader.page(Templates.drift(reader.frame(), page));
    }

    /** Empty where no answer of the earlier edition is coded both ways. */
    private Optional<Drift> drift(String programme, String measure, Pair pair) {
        return compareCodings
                .drift(
                        programme,
                        measure,
                        pair.from().edition(),
                        pair.from().codebook().version(),
                        pair.to().edition(),
                        pair.to().codebook().version())
                .filter(drift -> drift.recoded() > 0);
    }

    /** The latest edition against the one that was coded before it. */
    private static Optional<Pair> usual(List<CodedRound> coded) {
        return coded.stream()
                .findFirst()
                .map(CodedRound::round)
                .flatMap(
                        to ->
                                coded.stream()
                                        .map(CodedRound::round)
                                        .filter(round -> !round.edition().equals(to.edition()))
                                        .reduce(DriftResource::earlierVersion)
                                        .map(from -> new Pair(from, to)));
    }

    /** Of the same edition the coding as it was then. */
    private static Round earlierVersion(Round one, Round other) {
        return one.edition().equals(other.edition()) ? other : one;
    }

    private static Optional<Pair> chosen(List<CodedRound> coded, String from, String to) {
        return Optional.of(new Pair(named(coded, from), named(coded, to)));
    }

    private static Round named(List<CodedRound> coded, String name) {
        return coded.stream()
                .map(CodedRound::round)
                .filter(round -> DriftPage.value(round).equals(name))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** The questions of two editions may have other codes: that of the earlier one counts. */
    private static String retroHref(Pair pair) {
        var from = pair.from();
        return Addresses.of(new Round(from.form(), from.question(), pair.to().codebook()));
    }

    private String base(Drift drift) {
        var language = reader.language();
        return Words.in(language, CodingMessages.class)
                .driftBase(language.count(drift.recoded()), language.count(drift.later()));
    }
}
