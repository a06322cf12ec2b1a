package org.barometer.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.barometer.sample.SampleLoader;
import org.barometer.sample.SampleUsers;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Barometer running on this machine: the servers, then three services, each in its own
 * process. Closing stops them in reverse order; the data stays.
 */
public final class Suite implements AutoCloseable {
    /** The client with which scripts and tests on this machine get tokens. */
    public static final String SAMPLE_CLIENT = "barometer-sample";

    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final Progress progress;
    private final Started started;
    private final Jvms jvms;
    private final KeycloakAdmin admin;

    private Suite(Layout layout, SuiteOptions options) {
        this.layout = layout;
        this.ports = Ports.ofSuite(options.portOffset());
        this.secrets = Secrets.in(layout.data());
        this.progress = new Progress(options.out());
        this.started = new Started(RunFile.claim(layout, progress), progress);
        var flags = options.defaultJvm() ? JvmFlags.DEFAULT : JvmFlags.PREPARED;
        this.jvms = new Jvms(layout, flags, options.recordCaches());
        this.admin = new KeycloakAdmin(Keycloak.address(ports), secrets.keycloakAdmin());
    }

    /** Starts everything and returns when all of it is ready; stops all of it if a part fails. */
    public static Suite start(SuiteOptions options) {
        var layout = Layout.find(System.getenv()).withData(options.data());
        Preconditions.check(layout);
        var suite = new Suite(layout, options);
        // Also when the launcher is told to stop half-way.
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        try {
            suite.startParts(options.buildFirst());
            return suite;
        } catch (RuntimeException failure) {
            suite.progress.say("Not everything started; stopping what did.");
            suite.close();
            throw failure;
        }
    }

    private void startParts(boolean buildFirst) {
        Ports.requireFree(ports.ofServers());
        Ports.requireFree(ports.ofServices());
        keepAddresses();
        if (buildFirst) {
            new Build(layout, progress).bringUpToDate();
        }
        Arrays.stream(Service.values()).forEach(service -> service.requireBuilt(layout));
        var servers = new Servers(layout, ports, secrets, jvms, progress, started);
        try (var steps = new Steps()) {
            var postgres = steps.run(servers::startPostgres);
            var kafka = steps.run(servers::startKafka);
            var _ = steps.run(servers::startMailSink);
            var prepared = steps.run(servers::prepareKeycloak);
            var keycloak =
                    steps.after(postgres, prepared, () -> servers.startKeycloak(prepared.join()));
            // Keycloak takes longest and mostly on one core: sharing the cores with the services
            // would make all of them ready later.
            for (var service : Service.values()) {
                var _ = steps.after(keycloak, kafka, () -> startService(service));
            }
            steps.join();
        }
        ensureSampleClient();
    }

    /** Once for the life of the data: Keycloak keeps it, and asking costs a start half a second. */
    private void ensureSampleClient() {
        var marker = layout.data().resolve("sample-client-made");
        if (Files.exists(marker)) {
            return;
        }
        admin.ensureClient(
                SAMPLE_CLIENT,
                sampleClientSecret(),
                List.of("survey", "trend", "agency", "organization"));
        try {
            Files.writeString(marker, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code ./barometer status}, which knows nothing of this run's ports. */
    private void keepAddresses() {
        try {
            Files.write(addresses(layout), Welcome.addresses(ports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path addresses(Layout layout) {
        return layout.data().resolve("addresses");
    }

    private ManagedProcess startService(Service service) {
        return progress.step(
                service.title() + " ready",
                () -> {
                    var process = service.start(layout, ports, secrets, jvms, started);
                    service.awaitReady(process, ports);
                    return process;
                });
    }

    /** Loads the sample programme through the public APIs; what is there already is kept. */
    public void loadSample() {
        SampleUsers users = this::ensureUser;
        new SampleLoader(
                        new SampleLoader.Target(
                                agencies(),
                                surveys(),
                                trends(),
                                keycloakRealm(),
                                SAMPLE_CLIENT,
                                sampleClientSecret(),
                                samplePassword(),
                                users),
                        line -> progress.say("          " + line))
                .load();
    }

    /** Makes sure that somebody can sign in by this name and the sample password. */
    public String ensureUser(String username, Set<String> roles, @Nullable String agencyCode) {
        return admin.ensureUser(username, samplePassword(), roles, agencyCode);
    }

    /** Sends somebody a mail with what is left to be done; returns its address. */
    public String inviteUser(String username, String language, List<String> actions) {
        return admin.inviteUser(username, language, actions);
    }

    public URI agencies() {
        return Service.AGENCY.address(ports);
    }

    public URI surveys() {
        return Service.SURVEY.address(ports);
    }

    public URI trends() {
        return Service.TREND.address(ports);
    }

    /** Where every e-mail that the suite sends can be read: a page, and JSON under /mails. */
    public URI mails() {
        return MailSink.address(ports);
    }

    public URI keycloakRealm() {
        return Keycloak.realm(ports);
    }

    public String sampleClientSecret() {
        return secrets.client(SAMPLE_CLIENT);
    }

    public String samplePassword() {
        return secrets.sampleUsers();
    }

    /** How to reach the databases and the topics, for tests that compare them with the APIs. */
    public Map<String, String> servers() {
        return Map.of(
                "kafka", "localhost:" + ports.kafka(),
                "survey.url", Postgres.url(ports.postgres(), "survey"),
                "survey.password", secrets.database("survey"),
                "trend.url", Postgres.url(ports.postgres(), "trend"),
                "trend.password", secrets.database("trend"),
                "agency.url", Postgres.url(ports.postgres(), "agency"),
                "agency.password", secrets.database("agency"));
    }

    Layout layout() {
        return layout;
    }

    Progress progress() {
        return progress;
    }

    /** Completes when a part ends by itself; the failure names it and its log file. */
    CompletableFuture<LaunchFailure> crash() {
        return started.crash();
    }

    @Override
    public void close() {
        if (!started.isClosed() && !jvms.recording().isEmpty()) {
            progress.say("Stopping; each part leaves a cache so that the next start is faster.");
        }
        started.close();
    }
}
