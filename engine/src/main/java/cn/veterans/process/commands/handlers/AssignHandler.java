package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.OpenTasks;
import cn.veterans.process.commands.Require;
import java.util.Map;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives a task to a person whoever has it now (a supervisor's act), or to nobody. */
@Component
public class AssignHandler implements CommandHandler<AssignHandler.Payload> {
    public record Payload(String taskId, String userId) {}

    private final OpenTasks open;
    private final TaskService tasks;

    public AssignHandler(OpenTasks open, TaskService tasks) {
        this.open = open;
        this.tasks = tasks;
    }

    @Override
    public String type() {
        return "assign";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        String userId = payload.userId() == null ? null : Require.userId(payload.userId());
        Task task = open.open(payload.taskId(), scope);
        tasks.setAssignee(task.getId(), userId);
        return Map.of();
    }
}
