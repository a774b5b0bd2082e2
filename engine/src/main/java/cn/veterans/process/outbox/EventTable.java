package cn.veterans.process.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes rows of the outbox on a connection that somebody else commits. */
public final class EventTable {
    /** No RETURNING: the engine's role may insert events and not read them. */
    private static final String INSERT =
        "insert into bridge.engine_events (partition, process_instance_id, root_process_instance_id, kind, payload) values (?, ?, ?, ?, ?::jsonb)";
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventTable() {}

    public static void insert(Connection connection, EventRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, row.partition());
            statement.setString(2, row.processInstanceId());
            statement.setString(3, row.rootProcessInstanceId());
            statement.setString(4, row.kind());
            statement.setString(5, JSON.writeValueAsString(row.payload()));
            statement.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
