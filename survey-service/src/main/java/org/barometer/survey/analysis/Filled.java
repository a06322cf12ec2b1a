package org.barometer.survey.analysis;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.Localised;
import org.jspecify.annotations.Nullable;

/** A form as it is filled in, and what is wrong with it. */
final class Filled {
    /** One thing wrong: in which field, and what would be right. */
    record Fault(String field, String text) {}

    private static final Pattern CODE = Pattern.compile(Codes.CODE);
    private static final Pattern PRINTABLE = Pattern.compile(Localised.PRINTABLE);
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TEXT = 2000;

    private final Map<String, String> values;
    private final AnalysisMessages words;
    private final List<Fault> faults = new ArrayList<>();

    Filled(Map<String, String> values, AnalysisMessages words) {
        this.values = new HashMap<>(values);
        this.words = words;
    }

    /** As it was sent. */
    static Filled of(MultivaluedMap<String, String> sent, AnalysisMessages words) {
        var values = new HashMap<String, String>();
        sent.keySet()
                .forEach(
                        name ->
                                values.put(
                                        name,
                                        sent.getFirst(name) == null
                                                ? ""
                                                : sent.getFirst(name).strip()));
        return new Filled(values, words);
    }

    /** What stands in a field; empty where nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    /** Whether a field that can have several values has this one. */
    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    /** The names of the fields that begin like this and in which something stands, in order. */
    List<String> filledFields(String beginning) {
        return values.keySet().stream()
                .filter(field -> field.startsWith(beginning) && has(field))
                .sorted()
                .toList();
    }

    /** What is wrong with a field, if anything is. */
    public @Nullable String wrong(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse(null);
    }

    public List<Fault> faults() {
        return faults;
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    void fault(String field, String text) {
        faults.add(new Fault(field, text));
    }

    /** The same fields with what they hold now where nothing was sent. */
    Filled orElse(Map<String, String> others) {
        others.forEach(values::putIfAbsent);
        return this;
    }

    /** A browser sends nothing of a box that is not ticked. */
    Filled withBoxes(String... fields) {
        for (var field : fields) {
            values.putIfAbsent(field, "");
        }
        return this;
    }

    @Nullable String optional(String field) {
        var value = value(field);
        return value.isEmpty() ? null : value;
    }

    /** A code of an edition or agency. */
    String code(String field) {
        if (!CODE.matcher(value(field)).matches()) {
            fault(field, words.codeWanted());
        }
        return value(field);
    }

    /** A text of one's own that others will read. */
    String text(String field) {
        var value = value(field);
        if (value.isEmpty() || value.length() > LONGEST_TEXT || !isPrintable(value)) {
            fault(field, words.textWanted());
        }
        return value;
    }

    int number(String field, int least, int most) {
        try {
            var number = Integer.parseInt(value(field));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for one that is out of bounds.
        }
        fault(field, words.numberWanted(Integer.toString(least), Integer.toString(most)));
        return least;
    }

    @Nullable Integer optionalNumber(String field, int least, int most) {
        return has(field) ? (Integer) number(field, least, most) : null;
    }

    /** Why something is done, where somebody says so. */
    @Nullable String reason(String field) {
        var value = value(field);
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() < SHORTEST_REASON
                || value.length() > LONGEST_REASON
                || !isPrintable(value)) {
            fault(field, words.reasonWanted());
        }
        return value;
    }

    private static boolean isPrintable(String value) {
        return PRINTABLE.matcher(value).matches();
    }
}
