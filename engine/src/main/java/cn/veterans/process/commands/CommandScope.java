package cn.veterans.process.commands;

import cn.veterans.process.outbox.CommandMark;
import cn.veterans.process.outbox.EventRow;
import cn.veterans.process.outbox.EventTable;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a handler needs of its command: writing rows of the outbox in the right order. */
public final class CommandScope {
    private final UUID id;
    private final String type;
    private final JdbcTemplate jdbc;

    CommandScope(UUID id, String type, JdbcTemplate jdbc) {
        this.id = id;
        this.type = type;
        this.jdbc = jdbc;
    }

    /** Must be called before the first effect: writes the command's row into the case's partition. */
    public void concerns(String rootProcessInstanceId, String processInstanceId) {
        write(CommandMark.row(id.toString(), type, rootProcessInstanceId, processInstanceId));
    }

    /** Instead of {@link #concerns}, for a start: the row is written with the first event of the new instance. */
    public void concernsNewInstance() {
        CommandMark.await(id.toString(), type);
    }

    /** A row about something for which the engine has no event of its own. */
    public void event(String rootProcessInstanceId, String processInstanceId, String kind, Map<String, Object> payload) {
        write(new EventRow(rootProcessInstanceId, processInstanceId, kind, payload));
    }

    /** Waits until no other transaction works under this key, and keeps it until the end of this one. */
    public void lock(String key) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> null, key);
    }

    private void write(EventRow row) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            EventTable.insert(connection, row);
            return null;
        });
    }
}
