package cn.veterans.process.commands;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The one door through which the platform changes the engine's state. */
@RestController
public class CommandController {
    private final CommandRunner runner;

    public CommandController(CommandRunner runner) {
        this.runner = runner;
    }

    @PostMapping("/commands")
    public CommandAnswer command(@RequestBody CommandRequest request) {
        return runner.run(request);
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
