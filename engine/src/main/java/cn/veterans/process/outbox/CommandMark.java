package cn.veterans.process.outbox;

import org.slf4j.MDC;

/**
 * The row of a command must come before the rows of its effects, and it lies in the case's partition. A start does not know its
 * instance beforehand: its mark waits on the thread and is written with the first event that the start causes.
 */
public final class CommandMark {
    /** Name of the trace in the context of log lines: the click that asked for the command that this thread carries out. */
    public static final String TRACE = "trace";
    private static final ThreadLocal<CommandMark> WAITING = new ThreadLocal<>();
    private final String commandId;
    private final String type;

    private CommandMark(String commandId, String type) {
        this.commandId = commandId;
        this.type = type;
    }

    public static void await(String commandId, String type) {
        WAITING.set(new CommandMark(commandId, type));
    }

    public static void clear() {
        WAITING.remove();
    }

    public static EventRow row(String commandId, String type, String rootProcessInstanceId, String processInstanceId) {
        return new EventRow(rootProcessInstanceId, processInstanceId, "command",
            Payload.of().with("commandId", commandId).with("type", type).with("result", null).with("trace", MDC.get(TRACE)).fields());
    }

    /** @return the waiting mark as a row beside the given one; null when there is none (any more) */
    static EventRow take(EventRow first) {
        CommandMark mark = WAITING.get();
        if (mark == null) return null;
        WAITING.remove();
        return row(mark.commandId, mark.type, first.rootProcessInstanceId(), first.processInstanceId());
    }
}
