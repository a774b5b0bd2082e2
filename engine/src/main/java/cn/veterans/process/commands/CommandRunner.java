package cn.veterans.process.commands;

import cn.veterans.process.outbox.CommandMark;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out a command once: its id is inserted in the engine's own transaction. A repeat waits for the first one (the unique
 * index does that) and gets the stored result; a command that failed leaves nothing and may be sent again.
 */
@Component
public class CommandRunner {
    private static final String INSERT = "insert into bridge.engine_commands (id, type) values (?, ?) on conflict do nothing";
    private static final String STORE = "update bridge.engine_commands set result = ?::jsonb where id = ?";
    /** The type under which the id of a command is kept that must never be carried out. */
    private static final String CLOSED = "closed";
    private static final String LOAD = "select type, result::text as result from bridge.engine_commands where id = ?";

    private final Map<String, CommandHandler<?>> handlers;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final FailureSorter failures;

    public CommandRunner(List<CommandHandler<?>> handlers, JdbcTemplate jdbc, PlatformTransactionManager transactions, ObjectMapper json, FailureSorter failures) {
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(CommandHandler::type, Function.identity()));
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.failures = failures;
    }

    /** @throws CommandRefused on every way in which it does not succeed */
    public CommandAnswer run(CommandRequest request) {
        return inTransaction(request, false);
    }

    /**
     * Carries a command out and takes it all back: the engine says what would come of it, and nothing stays.
     * @throws CommandRefused as the command itself would be
     */
    public CommandAnswer rehearse(CommandRequest request) {
        return inTransaction(request, true);
    }

    /**
     * What became of a command whose answer was lost. One that has not been carried out is closed for good: should it still arrive, it is refused.
     * Waits for one that is being carried out just now.
     * @return the stored answer; null when it was not carried out and never will be
     */
    public CommandAnswer close(UUID id) {
        return transaction.execute(status -> {
            if (jdbc.update(INSERT, id, CLOSED) > 0) return null;
            return jdbc.queryForObject(LOAD, (row, index) -> CLOSED.equals(row.getString("type")) ? null : new CommandAnswer(id, row.getString("type"), parse(row.getString("result")), true), id);
        });
    }

    private CommandAnswer inTransaction(CommandRequest request, boolean takenBack) {
        if (request.id() == null || request.type() == null) throw CommandRefused.invalid("命令须有 id 和 type");
        CommandHandler<?> handler = handlers.get(request.type());
        if (handler == null) throw CommandRefused.invalid("未知的命令类型：" + request.type());
        try {
            return transaction.execute(status -> {
                if (takenBack) status.setRollbackOnly();
                return once(request, handler);
            });
        } catch (RuntimeException failure) {
            throw failures.sort(request, failure);
        } finally {
            CommandMark.clear();
        }
    }

    private <P> CommandAnswer once(CommandRequest request, CommandHandler<P> handler) {
        if (jdbc.update(INSERT, request.id(), request.type()) == 0) return stored(request);
        P payload = read(request.payload(), handler.payloadType());
        JsonNode result = json.valueToTree(handler.handle(payload, new CommandScope(request.id(), request.type(), jdbc)));
        jdbc.update(STORE, result.toString(), request.id());
        return new CommandAnswer(request.id(), request.type(), result, false);
    }

    private CommandAnswer stored(CommandRequest request) {
        return jdbc.queryForObject(LOAD, (row, index) -> {
            if (!request.type().equals(row.getString("type"))) throw CommandRefused.invalid("该命令编号已用于另一类命令");
            return new CommandAnswer(request.id(), request.type(), parse(row.getString("result")), true);
        }, request.id());
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <P> P read(JsonNode payload, Class<P> type) {
        if (payload == null || !payload.isObject()) throw CommandRefused.invalid("命令须有 payload");
        try {
            return json.treeToValue(payload, type);
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            throw CommandRefused.invalid("payload 的字段类型不正确");
        }
    }
}
