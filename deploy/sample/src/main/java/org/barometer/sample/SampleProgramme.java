package org.barometer.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.barometer.sample.model.Area;
import org.barometer.sample.model.ExpandedEdition;
import org.barometer.sample.model.Expansion;
import org.barometer.sample.model.MappedFigure;
import org.barometer.sample.model.PublishedFigure;
import org.barometer.sample.model.SampleAgency;
import org.barometer.sample.model.SampleEdition;
import org.barometer.sample.model.SampleOption;
import org.barometer.sample.model.SampleQuestion;
import org.barometer.sample.model.Text;

/**
 * The sample programme as its tables declare it: agencies, questionnaires and published figures.
 */
public record SampleProgramme(
        List<SampleAgency> agencies,
        List<SampleEdition> editions,
        List<PublishedFigure> figures,
        List<NotExpanded> notExpanded) {

    private static final String COMPANY = "COMPANY";

    /** A published figure that no response was built from, and why. */
    public record NotExpanded(PublishedFigure figure, String reason) {}

    public SampleProgramme {
        agencies = List.copyOf(agencies);
        editions = List.copyOf(editions);
        figures = List.copyOf(figures);
        notExpanded = List.copyOf(notExpanded);
    }

    /** Reads the tables that come with this module. */
    public static SampleProgramme read() {
        var figures = rows("netclean-figures.csv").map(SampleProgramme::figure).toList();
        var mappings = rows("sample-options.csv").toList();
        var editions =
                rows("sample-editions.csv").map(row -> edition(row, mappings, figures)).toList();
        var mapped =
                editions.stream()
                        .flatMap(e -> e.figures().stream())
                        .map(MappedFigure::figure)
                        .toList();
        var reasons = rows("sample-not-expanded.csv").toList();
        var notExpanded =
                figures.stream()
                        .filter(Predicate.not(mapped::contains))
                        .map(figure -> new NotExpanded(figure, reason(figure, reasons)))
                        .toList();
        return new SampleProgramme(declaredAgencies(), editions, figures, notExpanded);
    }

    /** The responses of every edition, each among the agencies of its kind. */
    public List<ExpandedEdition> expand() {
        return editions.stream()
                .map(
                        edition -> {
                            boolean companies = edition.programme().equals("COMPANIES");
                            var asked =
                                    agencies.stream()
                                            .filter(a -> a.type().equals(COMPANY) == companies)
                                            .toList();
                            return Expansion.of(edition, asked);
                        })
                .toList();
    }

    private static SampleEdition edition(
            NamedCsvRecord row, List<NamedCsvRecord> mappings, List<PublishedFigure> figures) {
        var code = row.getField("survey");
        var own = mappings.stream().filter(m -> m.getField("survey").equals(code)).toList();
        var questions =
                rows("sample-questions.csv")
                        .filter(q -> q.getField("survey").equals(code))
                        .map(q -> question(q, own))
                        .toList();
        return new SampleEdition(
                code,
                row.getField("programme"),
                row.getField("unit"),
                Integer.parseInt(row.getField("year")),
                Integer.parseInt(row.getField("version")),
                Integer.parseInt(row.getField("base")),
                text(row, "title"),
                text(row, "source"),
                questions,
                own.stream().map(m -> mapped(m, figures)).toList());
    }

    private static SampleQuestion question(NamedCsvRecord row, List<NamedCsvRecord> mappings) {
        var options = new LinkedHashMap<String, SampleOption>();
        mappings.stream()
                .filter(m -> m.getField("code").equals(row.getField("code")))
                .map(m -> new SampleOption(m.getField("option"), text(m, "label")))
                .forEach(option -> options.putIfAbsent(option.code(), option));
        var offered = new ArrayList<>(options.values());
        rest(row.getField("rest")).ifPresent(offered::add);
        return new SampleQuestion(
                row.getField("code"),
                row.getField("measure"),
                SampleQuestion.Type.valueOf(row.getField("type")),
                text(row, "text"),
                offered);
    }

    /** What a respondent chooses whose answer was not published; empty if all answers were. */
    private static Optional<SampleOption> rest(String kind) {
        return switch (kind) {
            case "OTHER" -> Optional.of(SampleQuestion.OTHER);
            case "NONE" -> Optional.of(SampleQuestion.NONE);
            case "" -> Optional.empty();
            default -> throw new IllegalStateException("Unknown rest '%s'".formatted(kind));
        };
    }

    private static MappedFigure mapped(NamedCsvRecord row, List<PublishedFigure> figures) {
        var figure =
                figures.stream()
                        .filter(f -> f.edition() == Integer.parseInt(row.getField("edition")))
                        .filter(f -> f.block().equals(row.getField("block")))
                        .filter(f -> f.question().equals(row.getField("question")))
                        .filter(f -> f.answerOption().equals(row.getField("answer_option")))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("No published figure for " + row));
        var domain = row.getField("domain");
        return new MappedFigure(
                figure,
                row.getField("code"),
                row.getField("option"),
                domain.isEmpty() ? null : Area.valueOf(domain));
    }

    private static PublishedFigure figure(NamedCsvRecord row) {
        return new PublishedFigure(
                Integer.parseInt(row.getField("edition")),
                row.getField("block"),
                row.getField("question"),
                row.getField("answer_option"),
                row.getField("value_pct"),
                row.getField("precision"),
                row.getField("base_n"),
                row.getField("source"));
    }

    private static String reason(PublishedFigure figure, List<NamedCsvRecord> reasons) {
        return reasons.stream()
                .filter(r -> r.getField("edition").equals(String.valueOf(figure.edition())))
                .filter(r -> r.getField("block").equals(figure.block()))
                .map(r -> r.getField("reason"))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Neither mapped nor given a reason: " + figure));
    }

    private static List<SampleAgency> declaredAgencies() {
        var police = rows("sample-agencies.csv").map(SampleProgramme::police);
        var companies = IntStream.rangeClosed(1, 100).mapToObj(SampleProgramme::company);
        return Stream.concat(police, companies).toList();
    }

    private static SampleAgency police(NamedCsvRecord row) {
        var code = row.getField("code");
        return new SampleAgency(
                code,
                "Synthetic police unit %s (%s)".formatted(code, row.getField("country_en")),
                row.getField("country"),
                row.getField("region"),
                "POLICE",
                Integer.parseInt(row.getField("weight")));
    }

    // The 2019 companies are in the United States and answer once each.
    private static SampleAgency company(int number) {
        var code = "CO-%03d".formatted(number);
        return new SampleAgency(
                code, "Synthetic company " + code, "US", "NORTH_AMERICA", COMPANY, 1);
    }

    static Text text(NamedCsvRecord row, String name) {
        return new Text(row.getField(name + "_en"), row.getField(name + "_sv"));
    }

    static Stream<NamedCsvRecord> rows(String resource) {
        var stream = SampleProgramme.class.getResourceAsStream("/" + resource);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + resource);
        }
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
