package cn.veterans.process.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command that has no effect, and why. Thrown inside the transaction, so that nothing of it stays. */
public final class CommandRefused extends RuntimeException {
    private final int status;
    private final String code;
    private final boolean retryable;
    private final String outcome;
    private final String detail;
    private final List<Failure> failures;

    /** What the engine itself says of one element. @param element null when it says it of the whole */
    public record Failure(String process, String element, String message) {}

    private CommandRefused(int status, String code, String message, boolean retryable, String outcome, String detail) {
        this(status, code, message, retryable, outcome, detail, List.of());
    }

    private CommandRefused(int status, String code, String message, boolean retryable, String outcome, String detail, List<Failure> failures) {
        super(message);
        this.failures = failures;
        this.status = status;
        this.code = code;
        this.retryable = retryable;
        this.outcome = outcome;
        this.detail = detail;
    }

    /** @param outcome completed, cancelled or unknown */
    public static CommandRefused gone(String code, String message, String outcome) {
        return new CommandRefused(404, code, message, false, outcome, null);
    }

    public static CommandRefused conflict(String code, String message) {
        return new CommandRefused(409, code, message, false, null, null);
    }

    public static CommandRefused conflict(String code, String message, String detail) {
        return new CommandRefused(409, code, message, false, null, detail);
    }

    public static CommandRefused lockLost() {
        return new CommandRefused(409, "optimistic-lock", "流程状态刚被其他操作改变，请重试", true, null, null);
    }

    public static CommandRefused suspended() {
        return conflict("suspended", "该案件已暂停办理");
    }

    public static CommandRefused taken() {
        return conflict("task-taken", "该任务已由他人办理");
    }

    public static CommandRefused invalid(String message) {
        return new CommandRefused(422, "invalid", message, false, null, null);
    }

    /** The running course of a case does not fit into the diagrams that it was to go on in. */
    public static CommandRefused misfit(List<Failure> failures) {
        return new CommandRefused(422, "migration-misfit", "案件的当前位置不能按该对应关系迁移", false, null, null, failures);
    }

    /** What the engine could not do; the cause is in the engine's log, its text is not passed on. */
    public static CommandRefused failure(String message) {
        return new CommandRefused(500, "engine-failure", message, true, null, null);
    }

    /** A stable word for the reason, without anything that was sent. */
    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", getMessage());
        body.put("retryable", retryable);
        if (outcome != null) body.put("outcome", outcome);
        if (detail != null) body.put("detail", detail);
        if (!failures.isEmpty()) body.put("failures", failures);
        return body;
    }
}
