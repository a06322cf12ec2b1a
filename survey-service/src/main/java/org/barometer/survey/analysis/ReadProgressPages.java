package org.barometer.survey.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.barometer.survey.analysis.ComparisonPage.Row;
import org.barometer.survey.analysis.ComparisonPage.Span;
import org.barometer.survey.analysis.EditionHead.Tab;
import org.barometer.survey.analysis.ProgressPage.AgencyRow;
import org.barometer.survey.analysis.ProgressPage.CountryRow;
import org.barometer.survey.analysis.ProgressPage.QuestionRow;
import org.barometer.survey.analysis.ProgressPage.Stack;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.barometer.survey.progress.ReadProgress;
import org.barometer.survey.progress.model.Comparison.Figure;
import org.barometer.survey.progress.model.Comparison.Pair;
import org.barometer.survey.progress.model.Progress;
import org.barometer.survey.progress.model.Progress.ByAgency;
import org.barometer.survey.progress.model.Progress.ByCountry;
import org.barometer.survey.progress.model.Progress.ByQuestion;
import org.barometer.survey.questionnaire.model.Question;
import org.jspecify.annotations.Nullable;

/** Gathers how far an edition is, and what has changed since the last one. */
@ApplicationScoped
class ReadProgressPages {
    private final EditionStore editions;
    private final ReadEdition readEdition;
    private final ReadProgress readProgress;
    private final Reader reader;

    ReadProgressPages(
            EditionStore editions,
            ReadEdition readEdition,
            ReadProgress readProgress,
            Reader reader) {
        this.editions = editions;
        this.readEdition = readEdition;
        this.readProgress = readProgress;
        this.reader = reader;
    }

    Optional<ProgressPage> progress(String edition) {
        return editions.form(edition)
                .flatMap(
                        form ->
                                readProgress
                                        .of(edition, null)
                                        .map(progress -> progress(form, progress)));
    }

    private ProgressPage progress(Form form, Progress progress) {
        var texts = new HashMap<String, Map<String, String>>();
        form.questionnaire().questions().forEach(one -> texts.put(one.code(), one.text()));
        return new ProgressPage(
                readEdition.head(form.edition(), Tab.PROGRESS, null),
                reader.language().count(progress.responses()),
                progress.agencies().stream().map(this::agency).toList(),
                progress.countries().stream().map(this::country).toList(),
                progress.questions().stream()
                        .map(one -> question(one, texts, progress.responses()))
                        .toList());
    }

    private AgencyRow agency(ByAgency one) {
        var language = reader.language();
        var country = one.country();
        var target = one.target();
        var responses = language.count(one.responses());
        return new AgencyRow(
                one.agency(),
                country == null ? "–" : language.country(country),
                target == null
                        ? responses
                        : readEdition.words().responsesOf(responses, language.count(target)),
                Bar.of(one.rate(), language),
                Bar.of(one.completeness(), language));
    }

    private CountryRow country(ByCountry one) {
        var language = reader.language();
        return new CountryRow(
                language.country(one.country()),
                readEdition
                        .words()
                        .agenciesOf(
                                language.count(one.answering()), language.count(one.agencies())),
                language.count(one.responses()),
                Bar.of(one.rate(), language),
                Bar.of(one.completeness(), language));
    }

    private QuestionRow question(
            ByQuestion one, Map<String, Map<String, String>> texts, long responses) {
        var language = reader.language();
        var words = readEdition.words();
        long explained = one.missing().values().stream().mapToLong(Long::longValue).sum();
        return new QuestionRow(
                one.question(),
                reader.text(texts.getOrDefault(one.question(), Map.of())),
                one.conditional(),
                language.count(one.answered()),
                one.missing().isEmpty()
                        ? "–"
                        : one.missing().entrySet().stream()
                                .map(
                                        entry ->
                                                words.countOf(
                                                        Words.missing(
                                                                language, entry.getKey().name()),
                                                        language.count(entry.getValue())))
                                .collect(Collectors.joining(", ")),
                language.count(one.unanswered()),
                responses == 0
                        ? null
                        : new Stack(
                                percent((double) one.answered() / responses),
                                percent((double) (one.answered() + explained) / responses),
                                language.share((double) one.answered() / responses)));
    }

    /** The jumps of all agencies, and every figure of the one that is chosen. */
    Optional<ComparisonPage> comparison(String edition, @Nullable String agency) {
        return editions.form(edition).map(form -> comparison(form, agency));
    }

    private ComparisonPage comparison(Form form, @Nullable String agency) {
        var edition = form.edition();
        var head = readEdition.head(edition, Tab.COMPARISON, null);
        var compared = readProgress.comparison(edition.code(), null);
        if (compared.isEmpty()) {
            return new ComparisonPage(head, null, List.of(), List.of(), null, List.of());
        }
        var asked = new HashMap<String, Question>();
        form.questionnaire().questions().forEach(one -> asked.put(one.measure(), one));
        var pairs = compared.get().pairs();
        return new ComparisonPage(
                head,
                compared.get().before(),
                pairs.stream().filter(Pair::jump).map(pair -> row(pair, asked)).toList(),
                pairs.stream().map(pair -> pair.key().agency()).distinct().toList(),
                agency,
                pairs.stream()
                        .filter(pair -> pair.key().agency().equals(agency))
                        .map(pair -> row(pair, asked))
                        .toList());
    }

    private Row row(Pair pair, Map<String, Question> asked) {
        var key = pair.key();
        var question = asked.get(key.measure());
        var isShare = key.option() != null;
        return new Row(
                key.agency(),
                question == null ? key.measure() : reader.text(question.text()),
                option(question, key.option()),
                figure(pair.before(), isShare),
                figure(pair.now(), isShare),
                pair.jump(),
                isShare ? span(pair.before().value(), pair.now().value()) : null);
    }

    private String option(@Nullable Question question, @Nullable String option) {
        if (option == null) {
            return readEdition.words().median();
        }
        if (question == null) {
            return option;
        }
        return question.options().stream()
                .filter(one -> one.code().equals(option))
                .findFirst()
                .map(one -> reader.text(one.label()))
                .orElse(option);
    }

    private String figure(Figure figure, boolean isShare) {
        var language = reader.language();
        return readEdition
                .words()
                .figureOf(
                        isShare
                                ? language.share(figure.value())
                                : NumberFormat.getNumberInstance(language.locale())
                                        .format(figure.value()),
                        language.count(figure.n()));
    }

    private static Span span(double before, double now) {
        return new Span(
                percent(before),
                percent(now),
                percent(Math.min(before, now)),
                percent(Math.abs(now - before)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
