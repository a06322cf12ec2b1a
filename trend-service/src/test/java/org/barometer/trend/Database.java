package org.barometer.trend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Connections outside the pool. */
public final class Database {
    private Database() {}

    /** As the service, which owns nothing. */
    public static Connection service() throws SQLException {
        return as("datasource");
    }

    /** As the owner of the tables, who migrates them. */
    public static Connection owner() throws SQLException {
        return as("flyway");
    }

    private static Connection as(String who) throws SQLException {
        return DriverManager.getConnection(
                value("datasource.jdbc.url"), value(who + ".username"), value(who + ".password"));
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue("quarkus." + name, String.class);
    }
}
