package org.barometer.trend.checks;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a body that were sent, as they are checked: as text. */
final class Given {
    private Given() {}

    record Field(String name, Optional<String> text) {}

    static Field field(String name, @Nullable Object value) {
        return new Field(name, Optional.ofNullable(value).map(Object::toString));
    }

    static Map<String, String> of(Field... fields) {
        return Arrays.stream(fields)
                .filter(field -> field.text().isPresent())
                .collect(toMap(Field::name, field -> field.text().orElseThrow()));
    }
}
