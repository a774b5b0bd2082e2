package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.OpenTasks;
import cn.veterans.process.commands.Require;
import cn.veterans.process.commands.Variables;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Completes a user task for the person who has it (or when nobody has it). */
@Component
public class CompleteHandler implements CommandHandler<CompleteHandler.Payload> {
    public record Payload(String taskId, String userId, Map<String, JsonNode> variables) {}

    private final OpenTasks open;
    private final TaskService tasks;

    public CompleteHandler(OpenTasks open, TaskService tasks) {
        this.open = open;
        this.tasks = tasks;
    }

    @Override
    public String type() {
        return "complete";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        String userId = Require.userId(payload.userId());
        Map<String, Object> variables = Variables.of(payload.variables());
        Task task = open.open(payload.taskId(), scope);
        OpenTasks.refuseAnothers(task, userId);
        tasks.complete(task.getId(), variables);
        return Map.of();
    }
}
