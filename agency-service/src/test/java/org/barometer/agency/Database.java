package org.barometer.agency;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Connections outside the pool, which have said for their whole life how far they reach. */
public final class Database {
    private Database() {}

    /** As the service, when it works for all agencies. */
    public static Connection seeingAll() throws SQLException {
        return as("datasource", "-c barometer.scope=all");
    }

    /** As the service, when it works for one agency. */
    public static Connection seeingOnly(String agency) throws SQLException {
        return as("datasource", "-c barometer.agency=" + agency);
    }

    /** As the service, which has not said for whom it works. */
    public static Connection seeingNothing() throws SQLException {
        return as("datasource", "");
    }

    /** As the owner of the tables, who migrates them. */
    public static Connection owner() throws SQLException {
        return as("flyway", "-c barometer.scope=all");
    }

    private static Connection as(String who, String options) throws SQLException {
        return DriverManager.getConnection(
                value("datasource.jdbc.url")
                        + "?options="
                        + URLEncoder.encode(options, StandardCharsets.UTF_8).replace("+", "%20"),
                value(who + ".username"),
                value(who + ".password"));
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue("quarkus." + name, String.class);
    }
}
