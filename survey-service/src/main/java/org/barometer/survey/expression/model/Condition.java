package org.barometer.survey.expression.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is true or false of a respondent's answers. */
public sealed interface Condition extends Expression {
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public int position() {
            return parts.getFirst().position();
        }
    }

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public int position() {
            return parts.getFirst().position();
        }
    }

    record Not(int position, Condition of) implements Condition {}

    record Comparison(Term left, Relation relation, Term right) implements Condition {
        @Override
        public int position() {
            return left.position();
        }
    }

    record OneOf(Term left, List<Term.Literal> choices) implements Condition {
        public OneOf {
            choices = List.copyOf(choices);
        }

        @Override
        public int position() {
            return left.position();
        }
    }

    record Answered(int position, Term.Reference question) implements Condition {}

    record Selected(int position, Term.Reference question, Term.Code option) implements Condition {}

    /** Reads an expression, naming all that is wrong with how it is written. */
    static Parsed parse(String text) {
        return new Parser(text).parse();
    }

    /** What does not fit the questions: names, options, and kinds that cannot be compared. */
    default List<Fault> faults(Vocabulary vocabulary) {
        return TypeCheck.faults(this, vocabulary);
    }

    /** Whether it is true; a comparison that lacks a value is false. */
    default boolean holds(Values values) {
        return Evaluation.holds(this, values);
    }

    /**
     * Whether these answers contradict it, which they cannot while a question that it compares or
     * calculates with has no value.
     */
    default boolean isBroken(Values values) {
        return Evaluation.isBroken(this, values);
    }

    /**
     * Maps, lists and texts that are written as JSON for the page, which evaluates them as well.
     */
    default Map<String, Object> tree(Vocabulary vocabulary) {
        return new Tree(vocabulary).of(this);
    }

    /** The questions that it looks at. */
    default Set<String> questions() {
        return References.questions(this);
    }
}
