package org.barometer.survey.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.barometer.survey.response.model.Answer;
import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Receipt;
import org.barometer.survey.response.model.ResponseRow;
import org.jspecify.annotations.Nullable;

/** Writes answers and events, equal ones to equal texts: digests are taken of them. */
final class CanonicalJson {
    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalJson() {}

    /** In the form in which they are sent in: sorted by question, no white space. */
    static String of(Answers answers) {
        return write(
                json -> {
                    json.writeStartObject();
                    for (var entry : answers.byQuestion().entrySet()) {
                        json.writeFieldName(entry.getKey());
                        write(json, entry.getValue());
                    }
                    json.writeEndObject();
                });
    }

    /**
     * The event barometer.responses.v1: codes and numbers only, no word of the respondent's own.
     */
    static String event(ResponseRow row, Answers answers) {
        return event(row, counted(answers));
    }

    /** The same with what its open answers are counted as. */
    static String event(ResponseRow row, Answers answers, Map<String, List<String>> coded) {
        return event(row, counted(answers, coded));
    }

    /** The same of answers of which it was written before what is counted. */
    static String event(ResponseRow row, String counted) {
        return write(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("response", row.id().toString());
                    json.writeStringField("edition", row.edition());
                    json.writeStringField("agency", row.agency());
                    json.writeNumberField("questionnaireVersion", row.questionnaireVersion());
                    json.writeNumberField("revision", row.revision());
                    json.writeRaw(',');
                    json.writeRaw(counted, 1, counted.length() - 2);
                    json.writeEndObject();
                });
    }

    /** The part of the event that depends on the answers alone. */
    static String counted(Answers answers) {
        return counted(answers, Map.of());
    }

    private static String counted(Answers answers, Map<String, List<String>> coded) {
        return write(
                json -> {
                    json.writeStartObject();
                    json.writeObjectFieldStart("codes");
                    var codes = answers.codes();
                    codes.putAll(coded);
                    for (var entry : codes.entrySet()) {
                        json.writeFieldName(entry.getKey());
                        write(json, entry.getValue());
                    }
                    json.writeEndObject();
                    json.writeObjectFieldStart("numbers");
                    for (var entry : answers.numbers().entrySet()) {
                        json.writeFieldName(entry.getKey());
                        json.writeNumber(entry.getValue().toPlainString());
                    }
                    json.writeEndObject();
                    json.writeEndObject();
                });
    }

    /** Why the respondent finds the answers right that gave rise to warnings; none for none. */
    static @Nullable String reasons(Answers answers) {
        return answers.reasons().isEmpty()
                ? null
                : write(
                        json -> {
                            json.writeStartObject();
                            for (var entry : answers.reasons().entrySet()) {
                                json.writeStringField(entry.getKey(), entry.getValue().name());
                            }
                            json.writeEndObject();
                        });
    }

    /** RFC 8785, which signatures are taken of: names in order, and only ASCII in the values. */
    static String of(Receipt receipt, @Nullable String auditHead, String key) {
        return write(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("agency", receipt.agency());
                    if (auditHead != null) {
                        json.writeFieldName("auditHead");
                        json.writeRawValue(auditHead);
                    }
                    json.writeStringField("digest", receipt.digest().hex());
                    json.writeStringField("edition", receipt.edition());
                    json.writeStringField("key", key);
                    json.writeNumberField("questionnaireVersion", receipt.questionnaireVersion());
                    json.writeStringField("receivedAt", receipt.receivedAt().toString());
                    json.writeStringField("response", receipt.response().toString());
                    json.writeNumberField("revision", receipt.revision());
                    json.writeEndObject();
                });
    }

    private static void write(JsonGenerator json, Answer answer) throws IOException {
        switch (answer) {
            case Answer.One(var code) -> json.writeString(code);
            case Answer.Several(var codes) -> write(json, codes);
            case Answer.Ranked(var codes) -> {
                if (answer.isMissing()) {
                    json.writeString(codes.getFirst());
                } else {
                    write(json, codes);
                }
            }
            case Answer.Lines(var codes) -> {
                json.writeStartObject();
                for (var line : codes.entrySet()) {
                    json.writeStringField(line.getKey(), line.getValue());
                }
                json.writeEndObject();
            }
            case Answer.When(var date) -> json.writeString(date);
            case Answer.Amount(var value) -> json.writeNumber(value.toPlainString());
            case Answer.Text(var text) -> json.writeString(text);
        }
    }

    private static void write(JsonGenerator json, List<String> codes) throws IOException {
        json.writeStartArray();
        for (var code : codes) {
            json.writeString(code);
        }
        json.writeEndArray();
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static String write(Content content) {
        var text = new StringWriter(512);
        try (var json = JSON.createGenerator(text)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }
}
