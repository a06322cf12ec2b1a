package org.barometer.survey.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Row;
import org.barometer.survey.questionnaire.model.Section;
import org.jspecify.annotations.Nullable;

/**
 * Writes a questionnaire as DDI-Codebook 2.5, as data archives exchange it. The order of the
 * elements is that of the schema.
 */
final class DdiCodebook {
    static final String NAMESPACE = "ddi:codebook:2_5";

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final Questionnaire questionnaire;
    private final XMLStreamWriter xml;

    private DdiCodebook(Questionnaire questionnaire, XMLStreamWriter xml) {
        this.questionnaire = questionnaire;
        this.xml = xml;
    }

    /**
     * @param title of the programme, by language
     */
    static byte[] write(String programme, Map<String, String> title, Questionnaire questionnaire) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new DdiCodebook(questionnaire, xml).write(programme, title);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A codebook could not be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(String programme, Map<String, String> title) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        start("codeBook");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "2.5");
        language(questionnaire.languages().getFirst());
        writeStudy(programme, title);
        start("dataDscr");
        for (var section : questionnaire.sections()) {
            writeSection(section);
        }
        for (var question : questionnaire.questions()) {
            if (question.type() == QuestionType.MATRIX) {
                writeGrid(question);
            }
        }
        for (var question : questionnaire.questions()) {
            writeVariables(question);
        }
        end();
        end();
        xml.writeEndDocument();
    }

    private void writeStudy(String programme, Map<String, String> title) throws XMLStreamException {
        start("stdyDscr");
        start("citation");
        start("titlStmt");
        var main = questionnaire.languages().getFirst();
        text("titl", main, title.getOrDefault(main, programme));
        for (var language : questionnaire.languages()) {
            var parallel = title.get(language);
            if (parallel != null && !language.equals(main)) {
                text("parTitl", language, parallel);
            }
        }
        text("IDNo", null, programme);
        end();
        start("verStmt");
        text("version", null, Integer.toString(questionnaire.version()));
        end();
        end();
        end();
    }

    private void writeSection(Section section) throws XMLStreamException {
        start("varGrp");
        xml.writeAttribute("ID", "S_" + section.code());
        xml.writeAttribute("type", "section");
        xml.writeAttribute("name", section.code());
        var variables =
                questionnaire.questions().stream()
                        .filter(question -> Objects.equals(question.section(), section.code()))
                        .flatMap(DdiCodebook::variables)
                        .collect(Collectors.joining(" "));
        xml.writeAttribute("var", variables);
        texts("labl", section.title());
        texts("txt", section.help());
        relevant(section.relevant());
        end();
    }

    private void writeGrid(Question matrix) throws XMLStreamException {
        start("varGrp");
        xml.writeAttribute("ID", "G_" + matrix.code());
        xml.writeAttribute("type", "grid");
        xml.writeAttribute("var", variables(matrix).collect(Collectors.joining(" ")));
        xml.writeAttribute("name", matrix.code());
        texts("labl", matrix.text());
        texts("txt", matrix.help());
        text("concept", null, matrix.measure());
        end();
    }

    private void writeVariables(Question question) throws XMLStreamException {
        if (question.type() != QuestionType.MATRIX) {
            writeVariable(question, question.code(), null);
            return;
        }
        for (var row : question.rows()) {
            writeVariable(question, PublishedQuestion.ofRow(question.code(), row.code()), row);
        }
    }

    private void writeVariable(Question question, String name, @Nullable Row row)
            throws XMLStreamException {
        start("var");
        xml.writeAttribute("ID", id(name));
        xml.writeAttribute("name", name);
        if (question.type().isNumeric()) {
            var decimals = question.decimals();
            xml.writeAttribute("dcml", Integer.toString(decimals == null ? 0 : decimals));
            xml.writeAttribute("intrvl", "contin");
        }
        texts("labl", row == null ? question.text() : row.label());
        start("qstn");
        xml.writeAttribute("responseDomainType", domain(question.type()));
        for (var language : questionnaire.languages()) {
            var asked = question.text().get(language);
            if (asked != null) {
                text(
                        "qstnLit",
                        language,
                        row == null
                                ? asked
                                : asked + " " + row.label().getOrDefault(language, row.code()));
            }
        }
        texts("ivuInstr", question.help());
        end();
        writeRange(question);
        texts("universe", question.base());
        writeCategories(question);
        text("concept", null, question.measure());
        writeFormat(question.type());
        for (var unit : question.unit().entrySet()) {
            note("unit", unit.getKey(), unit.getValue());
        }
        relevant(question.relevant());
        end();
    }

    private void writeRange(Question question) throws XMLStreamException {
        var min = question.min();
        var max = question.max();
        if (min == null && max == null) {
            return;
        }
        start("valrng");
        start("range");
        xml.writeAttribute("UNITS", question.decimals() == null ? "INT" : "REAL");
        if (min != null) {
            xml.writeAttribute("min", min.toPlainString());
        }
        if (max != null) {
            xml.writeAttribute("max", max.toPlainString());
        }
        end();
        end();
    }

    private void writeCategories(Question question) throws XMLStreamException {
        for (var option : question.options()) {
            start("catgry");
            if (question.type().takesSeveral()) {
                xml.writeAttribute("excls", Boolean.toString(option.exclusive()));
            }
            text("catValu", null, option.code());
            texts("labl", option.label());
            end();
        }
        for (var missing : question.missing()) {
            start("catgry");
            xml.writeAttribute("missing", "Y");
            xml.writeAttribute("missType", missing.name());
            text("catValu", null, missing.name());
            end();
        }
    }

    private void writeFormat(QuestionType type) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "varFormat");
        xml.writeAttribute("type", type.isNumeric() ? "numeric" : "character");
        if (type == QuestionType.DATE) {
            xml.writeAttribute("category", "date");
        }
    }

    private static String domain(QuestionType type) {
        return switch (type) {
            case SINGLE_CHOICE, SCALE, DIRECTION, MATRIX -> "category";
            case MULTIPLE_CHOICE, RANKING, MENTIONS -> "multiple";
            case NUMBER, COUNT -> "numeric";
            case OPEN_TEXT -> "text";
            case COUNTRY -> "geographic";
            case DATE -> "datetime";
        };
    }

    private static Stream<String> variables(Question question) {
        return question.type() == QuestionType.MATRIX
                ? question.rows().stream()
                        .map(row -> id(PublishedQuestion.ofRow(question.code(), row.code())))
                : Stream.of(id(question.code()));
    }

    private static String id(String name) {
        return "V_" + name;
    }

    /** Skip logic has no place in a codebook but its notes. */
    private void relevant(@Nullable String condition) throws XMLStreamException {
        if (condition != null) {
            note("relevant", null, condition);
        }
    }

    private void note(String type, @Nullable String language, String text)
            throws XMLStreamException {
        start("notes");
        xml.writeAttribute("type", type);
        language(language);
        xml.writeCharacters(text);
        end();
    }

    private void texts(String element, Map<String, String> texts) throws XMLStreamException {
        for (var language : questionnaire.languages()) {
            var text = texts.get(language);
            if (text != null) {
                text(element, language, text);
            }
        }
    }

    private void text(String element, @Nullable String language, String text)
            throws XMLStreamException {
        start(element);
        language(language);
        xml.writeCharacters(text);
        end();
    }

    private void language(@Nullable String language) throws XMLStreamException {
        if (language != null) {
            xml.writeAttribute(
                    XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", language);
        }
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
