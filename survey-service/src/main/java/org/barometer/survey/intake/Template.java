package org.barometer.survey.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.barometer.survey.intake.model.Layout;
import org.barometer.survey.questionnaire.model.Questionnaire;

/**
 * The files that agencies fill in: a header of codes, and in workbooks a sheet that explains it.
 */
public final class Template {
    /** How answers lie in a file. */
    public enum Shape {
        /** One row a response. */
        WIDE,
        /** One row an answer. */
        LONG;

        public static Shape named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        List<String> names(Questionnaire questionnaire) {
            return switch (this) {
                case WIDE -> Layout.template(questionnaire);
                case LONG -> Layout.LONG;
            };
        }
    }

    /** By which spreadsheets know UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Template() {}

    public static void workbook(Questionnaire questionnaire, Shape shape, OutputStream to)
            throws IOException {
        Workbooks.template(questionnaire, shape.names(questionnaire), to);
    }

    public static byte[] csv(Questionnaire questionnaire, Shape shape) {
        var text = BYTE_ORDER_MARK + String.join(",", shape.names(questionnaire)) + "\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
