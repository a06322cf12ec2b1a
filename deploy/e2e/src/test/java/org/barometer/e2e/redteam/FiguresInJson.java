package org.barometer.e2e.redteam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Takes down every figure of a JSON document, wherever it stands: release files, trends, single
 * figures, differences, errata, insights. What a figure does not say itself, it takes from what it
 * is part of.
 */
final class FiguresInJson {

    private static final Set<String> EXCLUSIVE = Set.of("SINGLE_CHOICE", "SCALE");

    private final Notebook notebook;
    private final Map<String, String> revised;
    private final String where;

    /**
     * @param revised release to the one whose place it took
     */
    FiguresInJson(Notebook notebook, Map<String, String> revised, String where) {
        this.notebook = notebook;
        this.revised = revised;
        this.where = where;
    }

    /** What is known of a figure before it is looked at. */
    private record Context(
            String release, String from, String measure, String edition, String by, String option) {
        static final Context NOTHING = new Context("", "", "", "", "", "");

        Context within(JsonNode node) {
            return new Context(
                    text(node, "release", release),
                    text(node, "from", from),
                    text(node, "measure", measure),
                    text(node, "edition", edition),
                    text(node, "by", by),
                    text(node, "option", option));
        }

        /** Whether it is of an option of an edition, so that only an area makes a figure of it. */
        boolean isOfAnOption() {
            return !edition.isEmpty() && !option.isEmpty();
        }

        private static String text(JsonNode node, String name, String outside) {
            return node.path(name).isTextual() ? node.path(name).asText() : outside;
        }
    }

    void read(JsonNode document) {
        read(document, Context.NOTHING);
    }

    private void read(JsonNode node, Context outside) {
        var context = node.isObject() ? outside.within(node) : outside;
        if (node.isObject()) {
            note(node, context);
        }
        node.forEach(part -> read(part, context));
    }

    private void note(JsonNode node, Context context) {
        if (node.has("restatedAt") && node.path("source").asText().equals("RELEASE")) {
            erratum(node);
        } else if (node.has("question") && node.has("options") && node.has("edition")) {
            asked(node, context);
        } else if (node.has("option") && node.has("area") && node.has("difference")) {
            changed(node, context);
        } else if (node.has("area") && context.isOfAnOption()) {
            figure(node, context);
        }
    }

    private void asked(JsonNode node, Context context) {
        var options = new ArrayList<String>();
        node.path("options").forEach(option -> options.add(option.path("code").asText()));
        notebook.asked(
                new Question(node.path("edition").asText(), context.measure()),
                new Asked(EXCLUSIVE.contains(node.path("type").asText()), options));
    }

    private void figure(JsonNode node, Context context) {
        var cell = cell(node, context, context.edition());
        if (node.has("before") || node.has("after")) {
            values(context.from(), cell, node.path("before"));
            values(context.release(), cell, node.path("after"));
        } else {
            values(context.release(), cell, node);
        }
    }

    private static Cell cell(JsonNode node, Context context, String edition) {
        var area = node.path("area").asText();
        return new Cell(
                new Question(edition, context.measure()),
                // A permanent address names both, a row of a table has the breakdown beside it.
                area.contains(".") ? Area.parse(area) : new Area(context.by(), area),
                context.option());
    }

    private void values(String release, Cell cell, JsonNode node) {
        new Figure(new Source(release, where), cell, field -> text(node, field)).note(notebook);
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : "";
    }

    private void changed(JsonNode node, Context context) {
        var options = StreamSupport.stream(node.path("laterOptions").spliterator(), false);
        var later = options.map(JsonNode::asText).toList();
        // Of several together nothing follows but what their own figures say.
        if (later.size() == 1 && node.hasNonNull("difference")) {
            var printed = Printed.of(node.path("difference").asText());
            var after = cell(node, context, node.path("later").asText());
            notebook.add(
                    new Statement.Changed(
                            new Source(context.release(), where),
                            cell(node, context, node.path("earlier").asText()),
                            new Cell(after.question(), after.area(), later.getFirst()),
                            printed.low(),
                            printed.high()));
        }
    }

    /** It names its figure by the address. */
    private void erratum(JsonNode node) {
        var address = Address.parse(node.path("href").asText());
        share(revised.getOrDefault(address.release(), ""), address.cell(), text(node, "before"));
        share(address.release(), address.cell(), text(node, "after"));
    }

    private void share(String release, Cell cell, String share) {
        new Figure(new Source(release, where), cell, field -> field.equals("estimate") ? share : "")
                .note(notebook);
    }
}
