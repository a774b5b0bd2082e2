package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.OpenTasks;
import cn.veterans.process.commands.Require;
import java.util.Map;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Puts a task back for everybody of its group; only the person who has it may, and it is fine when nobody has it. */
@Component
public class ReleaseHandler implements CommandHandler<ReleaseHandler.Payload> {
    public record Payload(String taskId, String userId) {}

    private final OpenTasks open;
    private final TaskService tasks;

    public ReleaseHandler(OpenTasks open, TaskService tasks) {
        this.open = open;
        this.tasks = tasks;
    }

    @Override
    public String type() {
        return "release";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        String userId = Require.userId(payload.userId());
        Task task = open.open(payload.taskId(), scope);
        OpenTasks.refuseAnothers(task, userId);
        tasks.setAssignee(task.getId(), null);
        return Map.of();
    }
}
