package org.barometer.survey.expression.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.barometer.survey.expression.model.Vocabulary.Kind;

/**
 * An expression as the page gets it: maps, lists and texts, to be written as JSON. Numbers are
 * texts, since a page's own numbers are not exact; so whether a question has numbers, and its
 * reasons for no answer, stand beside it.
 */
final class Tree {
    private static final String DO = "do";
    private static final String OF = "of";

    private final Vocabulary vocabulary;

    Tree(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Map<String, Object> of(Expression expression) {
        return switch (expression) {
            case Condition.Any(var parts) -> node("or", all(parts));
            case Condition.All(var parts) -> node("and", all(parts));
            case Condition.Not(_, var of) -> node("not", List.of(of(of)));
            case Condition.Comparison(var left, var relation, var right) ->
                    node(relation.symbol(), List.of(of(left), of(right)));
            case Condition.OneOf(var left, var choices) -> {
                var node = node("in", List.of(of(left)));
                node.put("choices", all(choices));
                yield node;
            }
            case Condition.Answered(_, var question) -> node("answered", List.of(of(question)));
            case Condition.Selected(_, var question, var option) ->
                    node("selected", List.of(of(question), of(option)));
            case Term.Amount(_, var value) -> Map.of("number", value.toPlainString());
            case Term.Code(_, var text) -> Map.of("code", text);
            case Term.Reference reference -> question(reference);
            case Term.Count(_, var question) -> node("count", List.of(of(question)));
            case Term.Negative(_, var of) -> node("negative", List.of(of(of)));
            case Term.Arithmetic(var left, var operation, var right) ->
                    node(operation.symbol(), List.of(of(left), of(right)));
        };
    }

    private Map<String, Object> question(Term.Reference reference) {
        var node = new LinkedHashMap<String, Object>();
        node.put("question", reference.question());
        var row = reference.row();
        if (row != null) {
            node.put("row", row);
        }
        vocabulary
                .subject(reference.question())
                .ifPresent(
                        subject -> {
                            if (subject.kind() == Kind.NUMBER) {
                                node.put("number", true);
                            }
                            node.put("missing", subject.missing().stream().sorted().toList());
                        });
        return node;
    }

    private List<Map<String, Object>> all(List<? extends Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    private static Map<String, Object> node(String what, List<Map<String, Object>> of) {
        var node = new LinkedHashMap<String, Object>();
        node.put(DO, what);
        node.put(OF, of);
        return node;
    }
}
