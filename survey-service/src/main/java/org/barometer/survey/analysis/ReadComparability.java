package org.barometer.survey.analysis;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.barometer.survey.analysis.ComparabilityPage.BridgeLine;
import org.barometer.survey.analysis.ComparabilityPage.Bridging;
import org.barometer.survey.analysis.ComparabilityPage.Change;
import org.barometer.survey.analysis.ComparabilityPage.Coded;
import org.barometer.survey.analysis.ComparabilityPage.Measure;
import org.barometer.survey.analysis.model.WordDiff;
import org.barometer.survey.pages.Link;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.programme.ProgrammeStore;
import org.barometer.survey.questionnaire.CompareVersions;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.questionnaire.model.Comparison;
import org.barometer.survey.questionnaire.model.Judgement;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Gathers everything in which two versions of a programme's questions differ. */
@ApplicationScoped
class ReadComparability {
    private final ProgrammeStore programmes;
    private final QuestionnaireStore questionnaires;
    private final CompareVersions compareVersions;
    private final ReadEdition readEdition;
    private final Reader reader;

    ReadComparability(
            ProgrammeStore programmes,
            QuestionnaireStore questionnaires,
            CompareVersions compareVersions,
            ReadEdition readEdition,
            Reader reader) {
        this.programmes = programmes;
        this.questionnaires = questionnaires;
        this.compareVersions = compareVersions;
        this.readEdition = readEdition;
        this.reader = reader;
    }

    static String hrefOf(String programme, int from, int to) {
        return "/analysis/programmes/%s/comparability?from=%d&to=%d".formatted(programme, from, to);
    }

    /** Empty where one of the versions does not exist. */
    Optional<ComparabilityPage> read(
            String programme, int from, int to, @Nullable String done, @Nullable Filled filled) {
        return compareVersions
                .compare(programme, to, from)
                .map(comparison -> page(programme, comparison, done, filled));
    }

    private ComparabilityPage page(
            String programme,
            Comparison comparison,
            @Nullable String done,
            @Nullable Filled filled) {
        var from = comparison.with();
        var to = comparison.version();
        var words = readEdition.words();
        var form = filled == null ? new Filled(Map.of(), words) : filled;
        var earlier = byMeasure(questionnaire(programme, from));
        var later = byMeasure(questionnaire(programme, to));
        var alike =
                comparison.measures().stream()
                        .filter(ReadComparability::isAlike)
                        .map(MeasureComparison::measure)
                        .toList();
        return new ComparabilityPage(
                programme,
                reader.text(programmes.titleOf(programme)),
                "/analysis/programmes/" + programme,
                Integer.toString(from),
                Integer.toString(to),
                questionnaires.versions(programme).stream()
                        .map(kept -> kept.questionnaire().version())
                        .filter(version -> version < to)
                        .map(
                                version ->
                                        new Link(
                                                hrefOf(programme, version, to),
                                                Integer.toString(version),
                                                version == from))
                        .toList(),
                Compared.tallies(comparison.measures(), reader.language(), words),
                comparison.measures().stream()
                        .filter(measure -> !isAlike(measure))
                        .map(
                                measure ->
                                        measure(
                                                measure,
                                                earlier.get(measure.measure()),
                                                later.get(measure.measure()),
                                                form))
                        .toList(),
                alike,
                reader.language().count(alike.size()),
                Arrays.stream(Verdict.values()).map(Verdict::name).toList(),
                done == null ? null : words.done(done),
                form);
    }

    private static Map<String, Question> byMeasure(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .collect(Collectors.toMap(Question::measure, Function.identity()));
    }

    private Questionnaire questionnaire(String programme, int version) {
        return questionnaires.kept(programme, version).orElseThrow().questionnaire();
    }

    /** Nothing differs, and nobody has said anything about it. */
    private static boolean isAlike(MeasureComparison measure) {
        return measure.differences().isEmpty() && measure.judgement().verdict() == null;
    }

    private Measure measure(
            MeasureComparison measure,
            @Nullable Question earlier,
            @Nullable Question later,
            Filled filled) {
        var asked = later == null ? earlier : later;
        var verdict = Compared.verdictOf(measure);
        var judgement = measure.judgement();
        var judged = judgement.verdict();
        return new Measure(
                measure.measure(),
                asked == null ? "" : reader.text(asked.text()),
                verdict,
                Compared.toneOf(verdict),
                reader.text(measure.reason()),
                judged == null ? null : measure.found().name(),
                judged == null ? "" : judged.name(),
                judgement.note().getOrDefault("en", ""),
                judgement.note().getOrDefault("sv", ""),
                judgement.bridges().stream()
                        .map(bridge -> bridge.from() + " → " + String.join(" + ", bridge.to()))
                        .toList(),
                changes(measure),
                new BridgeFields(measure.measure()).verdict(),
                earlier != null && later != null,
                earlier == null || later == null || earlier.options().isEmpty()
                        ? null
                        : bridging(judgement, earlier, later, filled));
    }

    private Bridging bridging(
            Judgement judgement, Question earlier, Question later, Filled filled) {
        var fields = new BridgeFields(later.measure());
        var bridged = new HashMap<String, String>();
        judgement
                .bridges()
                .forEach(bridge -> bridged.put(bridge.from(), String.join(" ", bridge.to())));
        var lines = new ArrayList<BridgeLine>();
        var others = new ArrayList<Coded>();
        for (var option : earlier.options()) {
            if (bridged.containsKey(option.code()) || !has(later, option)) {
                var field = fields.of(option.code());
                filled.orElse(Map.of(field, bridged.getOrDefault(option.code(), "")));
                lines.add(
                        new BridgeLine(
                                field,
                                readEdition
                                        .words()
                                        .bridgeLine(option.code(), reader.text(option.label()))));
            } else {
                others.add(coded(option));
            }
        }
        return new Bridging(
                lines,
                others,
                later.options().stream()
                        .filter(option -> !has(earlier, option))
                        .map(this::coded)
                        .toList(),
                fields.otherFrom(),
                fields.otherTo());
    }

    private static boolean has(Question question, Option option) {
        return question.options().stream().anyMatch(one -> one.code().equals(option.code()));
    }

    private Coded coded(Option option) {
        return new Coded(option.code(), reader.text(option.label()));
    }

    private List<Change> changes(MeasureComparison measure) {
        return measure.differences().stream()
                .map(
                        difference ->
                                new Change(
                                        reader.text(difference.inWords()),
                                        Compared.toneOf(difference.verdict().name()),
                                        WordDiff.of(
                                                requireNonNullElse(difference.before(), ""),
                                                requireNonNullElse(difference.after(), ""))))
                .toList();
    }
}
