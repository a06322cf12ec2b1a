package org.barometer.survey.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One of several things to choose in a form. */
record Choice(String value, String label, boolean chosen) {

    /** Empty where nothing was chosen, or something that there is not. */
    static <E extends Enum<E>> Optional<E> named(Class<E> all, @Nullable String name) {
        return Arrays.stream(all.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    static <E extends Enum<E>> List<Choice> of(
            Class<E> all, UnaryOperator<String> label, @Nullable String chosen) {
        return Arrays.stream(all.getEnumConstants())
                .map(Enum::name)
                .map(name -> new Choice(name, label.apply(name), name.equals(chosen)))
                .toList();
    }
}
