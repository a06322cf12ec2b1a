package org.barometer.survey.progress.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** How far an edition is: who has answered, and how completely. */
public record Progress(
        long responses,
        List<ByAgency> agencies,
        List<ByCountry> countries,
        List<ByQuestion> questions) {

    /**
     * Somebody who is asked, or has answered without being asked.
     *
     * @param target how many responses are hoped for
     */
    public record Participant(String agency, @Nullable String country, @Nullable Integer target) {}

    /**
     * How far an agency is.
     *
     * @param rate responses by the target, where there is one
     * @param completeness how many of the questions that are put to everybody were answered, of all
     *     such questions in all its responses
     */
    public record ByAgency(
            String agency,
            @Nullable String country,
            @Nullable Integer target,
            long responses,
            @Nullable Double rate,
            @Nullable Double completeness) {}

    /**
     * How far a country is.
     *
     * @param answering agencies with at least one response
     * @param rate responses of agencies with a target by the sum of their targets
     */
    public record ByCountry(
            String country,
            long agencies,
            long answering,
            long responses,
            @Nullable Double rate,
            @Nullable Double completeness) {}

    /**
     * How a question was answered.
     *
     * @param conditional whether it is put to some only, so that it may rightly be unanswered
     * @param missing how often a reason for no answer was given, by reason
     * @param unanswered how often there is neither
     */
    public record ByQuestion(
            String question,
            boolean conditional,
            long answered,
            Map<MissingCode, Long> missing,
            long unanswered,
            @Nullable Double completeness) {}

    /** Computes it for all these participants together. */
    public static Progress of(
            Questionnaire questionnaire, List<Participant> participants, Received received) {
        var toEverybody =
                questionnaire.questions().stream()
                        .filter(question -> !isConditional(questionnaire, question))
                        .map(Question::code)
                        .toList();
        var agencies =
                participants.stream()
                        .map(participant -> byAgency(participant, toEverybody, received))
                        .toList();
        return new Progress(
                agencies.stream().mapToLong(ByAgency::responses).sum(),
                agencies,
                byCountry(agencies, toEverybody, received),
                questionnaire.questions().stream()
                        .map(question -> byQuestion(questionnaire, question, agencies, received))
                        .toList());
    }

    private static ByAgency byAgency(
            Participant participant, List<String> questions, Received received) {
        var agency = participant.agency();
        var target = participant.target();
        var responses = received.responses(agency);
        return new ByAgency(
                agency,
                participant.country(),
                target,
                responses,
                target == null ? null : Received.share(responses, target),
                completeness(List.of(agency), responses, questions, received));
    }

    private static List<ByCountry> byCountry(
            List<ByAgency> agencies, List<String> questions, Received received) {
        return agencies.stream()
                .filter(agency -> agency.country() != null)
                .collect(
                        groupingBy(
                                agency -> Objects.requireNonNull(agency.country()),
                                TreeMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> byCountry(entry.getKey(), entry.getValue(), questions, received))
                .toList();
    }

    private static ByCountry byCountry(
            String country, List<ByAgency> agencies, List<String> questions, Received received) {
        var asked = agencies.stream().filter(agency -> agency.target() != null).toList();
        var responses = agencies.stream().mapToLong(ByAgency::responses).sum();
        return new ByCountry(
                country,
                agencies.size(),
                agencies.stream().filter(agency -> agency.responses() > 0).count(),
                responses,
                Received.share(
                        asked.stream().mapToLong(ByAgency::responses).sum(),
                        asked.stream()
                                .mapToLong(agency -> Objects.requireNonNull(agency.target()))
                                .sum()),
                completeness(
                        agencies.stream().map(ByAgency::agency).toList(),
                        responses,
                        questions,
                        received));
    }

    private static ByQuestion byQuestion(
            Questionnaire questionnaire,
            Question question,
            List<ByAgency> agencies,
            Received received) {
        var responses = agencies.stream().mapToLong(ByAgency::responses).sum();
        var missing = new EnumMap<MissingCode, Long>(MissingCode.class);
        long answered = 0;
        for (var agency : agencies) {
            var item = received.item(agency.agency(), question.code());
            answered += item.answered();
            item.missing().forEach((code, count) -> missing.merge(code, count, Long::sum));
        }
        long explained = missing.values().stream().mapToLong(Long::longValue).sum();
        return new ByQuestion(
                question.code(),
                isConditional(questionnaire, question),
                answered,
                missing,
                responses - answered - explained,
                Received.share(answered, responses));
    }

    private static @Nullable Double completeness(
            List<String> agencies, long responses, List<String> questions, Received received) {
        long answered =
                agencies.stream()
                        .flatMap(
                                agency ->
                                        questions.stream()
                                                .map(question -> received.item(agency, question)))
                        .mapToLong(Received.Item::answered)
                        .sum();
        return Received.share(answered, responses * questions.size());
    }

    private static boolean isConditional(Questionnaire questionnaire, Question question) {
        var sections =
                questionnaire.sections().stream()
                        .filter(section -> section.relevant() != null)
                        .map(section -> section.code())
                        .collect(Collectors.toSet());
        return questionnaire.otherWordings().containsKey(question.code())
                || question.relevant() != null
                || (question.section() != null && sections.contains(question.section()));
    }
}
