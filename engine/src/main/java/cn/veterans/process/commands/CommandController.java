package cn.veterans.process.commands;

import cn.veterans.process.outbox.CommandMark;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The one door through which the platform changes the engine's state. */
@RestController
public class CommandController {
    private static final Logger LOG = LoggerFactory.getLogger(CommandController.class);
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,40}");
    private final CommandRunner runner;

    public CommandController(CommandRunner runner) {
        this.runner = runner;
    }

    /** @param traceparent the caller's trace (W3C Trace Context): stands in every log line of the command, and beside it in the outbox */
    @PostMapping("/commands")
    public CommandAnswer command(@RequestBody CommandRequest request, @RequestHeader(name = "traceparent", required = false) String traceparent) {
        Matcher sent = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (sent.matches()) MDC.put(CommandMark.TRACE, sent.group(1));
        try {
            CommandAnswer answer = runner.run(request);
            LOG.info("command {} {} {}", request.type(), request.id(), answer.repeated() ? "had been carried out" : "carried out");
            return answer;
        } catch (CommandRefused refusal) {
            LOG.info("command {} {} refused: {}", WORD.matcher(String.valueOf(request.type())).matches() ? request.type() : "of no known type", request.id(), refusal.code());
            throw refusal;
        } finally {
            MDC.remove(CommandMark.TRACE);
        }
    }

    /** What a command would do, without doing it. */
    @PostMapping("/commands/rehearsal")
    public CommandAnswer rehearsal(@RequestBody CommandRequest request) {
        return runner.rehearse(request);
    }

    /** Asks what became of a command whose answer was lost, and closes its id when nothing did. */
    @PostMapping("/commands/{id}/close")
    public Map<String, Object> close(@PathVariable("id") UUID id) {
        CommandAnswer answer = runner.close(id);
        LOG.info("command {} {}", id, answer == null ? "closed, had not been carried out" : "had been carried out");
        return Map.of("carriedOut", answer != null);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(CommandRefused refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.body());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException fault) {
        return refused(CommandRefused.invalid("请求不是有效的 JSON 命令"));
    }
}
