package cn.veterans.process.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.history.event.HistoryEvent;
import org.operaton.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Writes one row for each change, on the engine's own connection: the engine's state and the row are both there, or neither is.
 * Not a Spring bean (see EnginePlugin).
 */
public final class EventOutbox implements HistoryEventHandler {
    @Override
    public void handleEvent(HistoryEvent event) {
        EventRow row = EventRows.of(event);
        if (row == null) return;
        try {
            Connection connection = Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
            EventRow mark = CommandMark.take(row);
            if (mark != null) EventTable.insert(connection, mark);
            EventTable.insert(connection, row);
        } catch (SQLException failure) {
            throw new ProcessEngineException("the event could not be written to the outbox", failure);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
