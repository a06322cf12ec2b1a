package org.barometer.survey.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.barometer.survey.exchange.model.RandomQuestionnaire;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

class DdiCodebookTest {
    /**
     * The order that the schema prescribes, of the elements that are written: DDI-Codebook 2.5,
     * https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/field_level_documentation.html
     */
    private static final Map<String, List<String>> ORDER =
            Map.ofEntries(
                    Map.entry("codeBook", List.of("stdyDscr", "dataDscr")),
                    Map.entry("stdyDscr", List.of("citation")),
                    Map.entry("citation", List.of("titlStmt", "verStmt")),
                    Map.entry("titlStmt", List.of("titl", "parTitl", "IDNo")),
                    Map.entry("verStmt", List.of("version")),
                    Map.entry("dataDscr", List.of("varGrp", "var")),
                    Map.entry("varGrp", List.of("labl", "txt", "concept", "universe", "notes")),
                    Map.entry(
                            "var",
                            List.of(
                                    "labl",
                                    "qstn",
                                    "valrng",
                                    "universe",
                                    "catgry",
                                    "concept",
                                    "varFormat",
                                    "notes")),
                    Map.entry("valrng", List.of("range")),
                    Map.entry("catgry", List.of("catValu", "labl")),
                    Map.entry("qstn", List.of("qstnLit", "ivuInstr")));

    @Test
    void writesElementsInTheOrderOfTheSchema() throws Exception {
        var random = random();
        for (int i = 0; i < 50; i++) {
            checkOrder(document(random).getDocumentElement());
        }
    }

    @Test
    void namesEachThingOnceAndRefersToNothingElse() throws Exception {
        var random = random();
        for (int i = 0; i < 50; i++) {
            var ids = new HashSet<String>();
            var referred = new ArrayList<String>();
            for (var element : all(document(random).getDocumentElement())) {
                if (element.hasAttribute("ID")) {
                    assertThat(ids.add(element.getAttribute("ID"))).isTrue();
                    assertThat(element.getAttribute("ID")).matches("[A-Za-z_][A-Za-z0-9_.-]*");
                }
                if (element.getLocalName().equals("varGrp")) {
                    referred.addAll(Arrays.asList(element.getAttribute("var").split(" ", -1)));
                }
            }
            assertThat(ids).containsAll(referred);
        }
    }

    @Test
    void writesQuestionsInTheirLanguagesWithCodesAndReasonsForNone() throws Exception {
        var questionnaire =
                AQuestion.questionnaire(
                        4,
                        AQuestion.of("means", QuestionType.MULTIPLE_CHOICE)
                                .text("How & when?", "Hur?")
                                .options("TOR", "NONE")
                                .relevant("1 < 2")
                                .build());
        var written =
                new String(
                        DdiCodebook.write(
                                "P", Map.of("en", "A survey", "sv", "En enkät"), questionnaire),
                        UTF_8);

        assertThat(written)
                .contains(
                        "<titl xml:lang=\"en\">A survey</titl>",
                        "<parTitl xml:lang=\"sv\">En enkät</parTitl>",
                        "<version>4</version>",
                        "<qstnLit xml:lang=\"en\">How &amp; when?</qstnLit>",
                        "<catgry excls=\"true\"><catValu>NONE</catValu>",
                        "<catgry missing=\"Y\" missType=\"DONT_KNOW\">",
                        "<notes type=\"relevant\">1 &lt; 2</notes>");
    }

    /**
     * Against the schema itself, which is under the LGPL and so is not kept here: run with
     * -Dddi.schema=the path of codebook.xsd.
     */
    @Test
    void isValidByTheSchema() throws Exception {
        var path = System.getProperty("ddi.schema");
        Assumptions.assumeTrue(path != null, "The schema was not given");
        var validator =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(new File(path))
                        .newValidator();
        var random = random();
        for (int i = 0; i < 100; i++) {
            validator.validate(new StreamSource(new ByteArrayInputStream(written(random))));
        }
    }

    private static Random random() {
        long seed = System.nanoTime();
        System.out.println("DdiCodebookTest: seed " + seed);
        return new Random(seed);
    }

    private static byte[] written(Random random) {
        return DdiCodebook.write(
                "P", Map.of("en", "A survey", "sv", "En enkät"), RandomQuestionnaire.of(random, 1));
    }

    private static Document document(Random random)
            throws ParserConfigurationException, IOException, SAXException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(written(random)));
    }

    private static void checkOrder(Element element) {
        assertThat(element.getNamespaceURI()).isEqualTo(DdiCodebook.NAMESPACE);
        var order = ORDER.getOrDefault(element.getLocalName(), List.of());
        int before = 0;
        for (var child : children(element)) {
            int place = order.indexOf(child.getLocalName());
            assertThat(place)
                    .as(child.getLocalName() + " in " + element.getLocalName())
                    .isGreaterThanOrEqualTo(before);
            before = place;
            checkOrder(child);
        }
    }

    private static List<Element> all(Element element) {
        var all = new ArrayList<Element>();
        all.add(element);
        children(element).forEach(child -> all.addAll(all(child)));
        return all;
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
