package org.barometer.agency.state;

import static org.barometer.agency.http.FieldReader.oneOf;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.barometer.agency.agency.NewAgency;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.member.PeopleByFile;
import org.barometer.agency.state.model.DesiredAgency;
import org.barometer.agency.state.model.DesiredPerson;
import org.barometer.agency.state.model.DesiredState;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads agencies and people as they shall be, and everything that is wrong with them.
 *
 * <p>A plain subset of YAML: maps, lists and text, so that nothing in a document stands for
 * anything else. Values are text whatever they look like; NO is Norway.
 */
final class StateReader {
    /** What was read; empty only together with a fault. */
    record Read(Optional<DesiredState> state, List<Fault> faults) {}

    private static final int DEEPEST = 8;
    private static final int LONGEST = 512 * 1024;
    private static final String TEXT = "Use text here";

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    private StateReader() {}

    static Read read(byte[] document) {
        var reader = new StateReader();
        var state = reader.document(document);
        return new Read(reader.faults.isEmpty() ? state : Optional.empty(), reader.faults);
    }

    private Optional<DesiredState> document(byte[] document) {
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(document))
                            .toString();
            if (text.length() > LONGEST) {
                return fault(1, "", "too-long", "Use at most %d characters".formatted(LONGEST));
            }
            var options = new LoaderOptions();
            options.setCodePointLimit(LONGEST);
            options.setNestingDepthLimit(DEEPEST);
            options.setMaxAliasesForCollections(0);
            var yaml = new Yaml(options);
            yaml.parse(new StringReader(text)).forEach(new Plainness()::look);
            if (!faults.isEmpty()) {
                return Optional.empty();
            }
            var root = yaml.compose(new StringReader(text));
            return root == null
                    ? fault(1, "", "empty", "Name agencies or people")
                    : Optional.of(state(root));
        } catch (CharacterCodingException e) {
            return fault(1, "", "not-utf-8", "Write the document in UTF-8");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? 1 : mark.getLine() + 1;
            return fault(line, "", "no-yaml", "This is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            return fault(
                    1,
                    "",
                    "no-yaml",
                    "Use printable text, no more than %d levels deep".formatted(DEEPEST));
        }
    }

    /** Refuses whatever could make a small document large, or another than it looks. */
    private final class Plainness {
        private boolean begun;

        void look(Event event) {
            switch (event) {
                case DocumentStartEvent _ when begun ->
                        refuse(event, "one-document", "Send one document");
                case DocumentStartEvent _ -> begun = true;
                case AliasEvent _ -> refuse(event, "alias", "Write it out: no aliases");
                case NodeEvent node when node.getAnchor() != null ->
                        refuse(event, "anchor", "Leave the anchor out");
                case ScalarEvent scalar when scalar.getTag() != null ->
                        refuse(event, "tag", "Leave the tag out");
                case CollectionStartEvent start when start.getTag() != null ->
                        refuse(event, "tag", "Leave the tag out");
                default -> {}
            }
        }

        private void refuse(Event event, String code, String message) {
            fault(event.getStartMark().getLine() + 1, "", code, message);
        }
    }

    private DesiredState state(Node root) {
        var fields = fields(root, "", Set.of("prune", "agencies", "people"));
        var prune = fields.get("prune");
        return new DesiredState(
                prune != null && truth(prune),
                elements(fields, "agencies", this::agency),
                elements(fields, "people", this::person));
    }

    private boolean truth(Node node) {
        var text = text(node, "/prune");
        if (!Set.of("true", "false").contains(String.valueOf(text))) {
            fault(line(node), "/prune", "invalid", "Use true or false");
        }
        return "true".equals(text);
    }

    private interface ElementReader<T> {
        Optional<T> read(Node node, String path);
    }

    private <T> List<T> elements(Map<String, Node> fields, String name, ElementReader<T> each) {
        var node = fields.get(name);
        if (node == null || Tag.NULL.equals(node.getTag())) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            fault(line(node), "/" + name, "invalid", "Use a list here");
            return List.of();
        }
        var elements = new ArrayList<T>();
        var position = 0;
        for (var element : sequence.getValue()) {
            each.read(element, "/%s/%d".formatted(name, position)).ifPresent(elements::add);
            position++;
        }
        return elements;
    }

    private Optional<DesiredAgency> agency(Node node, String path) {
        var fields =
                fields(
                        node,
                        path,
                        Set.of(
                                "code",
                                "name",
                                "names",
                                "country",
                                "type",
                                "size",
                                "timeZone",
                                "language",
                                "contactRole",
                                "status"));
        var texts = texts(fields, path);
        var names = names(fields.get("names"), path);
        var described =
                ask(
                        node,
                        path,
                        fields,
                        () ->
                                new NewAgency(
                                                texts.get("code"),
                                                texts.get("name"),
                                                names,
                                                texts.get("country"),
                                                texts.get("type"),
                                                texts.get("size"),
                                                texts.get("timeZone"),
                                                texts.get("language"),
                                                texts.get("contactRole"))
                                        .toModel());
        var status =
                status(fields, path, texts.get("status"), AgencyStatus.class, AgencyStatus.ACTIVE);
        described.ifPresent(
                each -> once(fields.get("code"), path + "/code", "agency " + each.code()));
        return described.flatMap(
                each -> status.map(its -> new DesiredAgency(each.code(), each.description(), its)));
    }

    /** How a person stands in a document. */
    private enum PersonStatus {
        INVITED,
        ACTIVE,
        SUSPENDED
    }

    private Optional<DesiredPerson> person(Node node, String path) {
        var fields = fields(node, path, Set.of("email", "role", "agency", "language", "status"));
        var texts = texts(fields, path);
        var person =
                ask(
                        node,
                        path,
                        fields,
                        () ->
                                PeopleByFile.read(
                                        texts.get("email"),
                                        texts.get("agency"),
                                        texts.get("role"),
                                        texts.get("language")));
        var status =
                status(fields, path, texts.get("status"), PersonStatus.class, PersonStatus.ACTIVE);
        person.ifPresent(each -> once(fields.get("email"), path + "/email", each.email().value()));
        return person.flatMap(
                each ->
                        status.map(
                                its ->
                                        new DesiredPerson(
                                                each.email(),
                                                each.assignment(),
                                                each.language(),
                                                its == PersonStatus.SUSPENDED)));
    }

    /** The rules are those of a request; what they find wrong gets the line that it is in. */
    private <T> Optional<T> ask(
            Node node, String path, Map<String, Node> fields, Supplier<T> read) {
        if (!(node instanceof MappingNode)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.get());
        } catch (ProblemException e) {
            e.violations()
                    .forEach(
                            violation ->
                                    fault(
                                            line(at(violation.pointer(), fields, node)),
                                            path + violation.pointer(),
                                            violation.code(),
                                            violation.message()));
            return Optional.empty();
        }
    }

    /** The field that a pointer into a map leads to or through. */
    private static Node at(String pointer, Map<String, Node> fields, Node map) {
        var end = pointer.indexOf('/', 1);
        var field = pointer.substring(1, end < 0 ? pointer.length() : end);
        return fields.getOrDefault(field, map);
    }

    private <E extends Enum<E>> Optional<E> status(
            Map<String, Node> fields, String path, @Nullable String text, Class<E> type, E usual) {
        if (text == null) {
            return Optional.of(usual);
        }
        try {
            return Optional.of(oneOf(type).apply(text));
        } catch (IllegalArgumentException e) {
            return fault(
                    line(Objects.requireNonNull(fields.get("status"))),
                    path + "/status",
                    "invalid",
                    String.valueOf(e.getMessage()));
        }
    }

    private void once(@Nullable Node node, String path, String name) {
        if (node != null && !named.add(name)) {
            fault(line(node), path, "twice", "Name each once");
        }
    }

    private Map<String, @Nullable String> texts(Map<String, Node> fields, String path) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        fields.forEach(
                (name, node) -> {
                    if (!name.equals("names")) {
                        texts.put(name, text(node, path + "/" + name));
                    }
                });
        return texts;
    }

    private @Nullable Map<String, String> names(@Nullable Node node, String path) {
        if (node == null || Tag.NULL.equals(node.getTag())) {
            return null;
        }
        var names = new LinkedHashMap<String, String>();
        fields(node, path + "/names", Set.of())
                .forEach(
                        (language, each) -> {
                            var name = text(each, path + "/names/" + language);
                            if (name != null) {
                                names.put(language, name);
                            }
                        });
        return names;
    }

    private @Nullable String text(Node node, String path) {
        if (!(node instanceof ScalarNode scalar)) {
            fault(line(node), path, "invalid", TEXT);
            return null;
        }
        return Tag.NULL.equals(node.getTag()) ? null : scalar.getValue();
    }

    /**
     * The fields of a map; others than the known ones are faults, unless there can be any.
     *
     * @param known empty if there can be any
     */
    private Map<String, Node> fields(Node node, String path, Set<String> known) {
        var fields = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode mapping)) {
            fault(line(node), path, "invalid", "Use a map here");
            return fields;
        }
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode();
            var name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (name.isEmpty() || (!known.isEmpty() && !known.contains(name))) {
                var sorted = known.stream().sorted().toList();
                fault(line(key), path, "unknown-field", "Use one of " + String.join(", ", sorted));
            } else if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
                fault(line(key), path + "/" + name, "twice", "Say it once");
            }
        }
        return fields;
    }

    private <T> Optional<T> fault(int line, String path, String code, String message) {
        faults.add(new Fault(line, path, code, message));
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
