package org.barometer.agency.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.barometer.agency.audit.model.ExportLine;
import org.barometer.agency.audit.model.HeadKey;
import org.barometer.agency.audit.model.LogCheck;
import org.barometer.agency.audit.model.SignedHead;

/**
 * Verifies an export of the audit log with heads that were kept elsewhere, without a database and
 * without any service: {@code ./barometer verify-audit}.
 */
public final class VerifyExport {
    private static final String USAGE =
            "Usage: verify-audit <export.jsonl> [<head.json> ...] [--key <key.pem>]";

    private final LogCheck check = new LogCheck();
    private final List<Path> files = new ArrayList<>();
    private final List<HeadKey> keys = new ArrayList<>();

    private VerifyExport() {}

    /** Ends with 0 if nothing was found, 1 if something was, and 2 if it could not look. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        try {
            return new VerifyExport().verify(arguments, out);
        } catch (IOException | UncheckedIOException e) {
            out.println("A file cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        }
        return 2;
    }

    private int verify(List<String> arguments, PrintStream out) throws IOException {
        parse(arguments);
        for (var file : files.subList(1, files.size())) {
            head(file);
        }
        lines(files.getFirst());
        var flaws = check.flaws();
        flaws.forEach(flaw -> out.println("FLAW  " + flaw));
        out.printf(
                "%d entries, %d heads kept elsewhere%s: %s%n",
                check.size(),
                files.size() - 1,
                keys.isEmpty() ? " (signatures not looked at: no --key)" : "",
                flaws.isEmpty() ? "intact" : "NOT as they were written");
        if (files.size() == 1) {
            out.println(
                    "Without a head that was kept elsewhere, a log that was written anew or cut off"
                            + " cannot be told from the true one.");
        }
        return flaws.isEmpty() ? 0 : 1;
    }

    private void parse(List<String> arguments) throws IOException {
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                files.add(Path.of(argument));
            } else if (argument.equals("--key") && rest.hasNext()) {
                keys.add(HeadKey.ofPem(Files.readString(Path.of(rest.next()))));
            } else {
                throw new IllegalArgumentException(USAGE);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    private void head(Path file) throws IOException {
        try {
            var head = SignedHead.read(Files.readString(file));
            if (keys.isEmpty()) {
                check.unsigned(head);
            } else {
                check.head(head, keys);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s holds no signed head".formatted(file), e);
        }
    }

    private void lines(Path export) throws IOException {
        try (var lines = Files.lines(export, StandardCharsets.UTF_8)) {
            lines.forEach(this::line);
        }
    }

    private void line(String text) {
        try {
            var line = ExportLine.read(text);
            check.read(line.position(), line.entry(), line.hash());
        } catch (IllegalArgumentException e) {
            check.unreadable("the line after %d entries".formatted(check.size()));
        }
    }
}
