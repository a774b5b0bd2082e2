package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.OpenTasks;
import cn.veterans.process.commands.Require;
import java.util.Map;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives an open task to a person; fine when the person has it already. */
@Component
public class ClaimHandler implements CommandHandler<ClaimHandler.Payload> {
    public record Payload(String taskId, String userId) {}

    private final OpenTasks open;
    private final TaskService tasks;

    public ClaimHandler(OpenTasks open, TaskService tasks) {
        this.open = open;
        this.tasks = tasks;
    }

    @Override
    public String type() {
        return "claim";
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
        tasks.claim(task.getId(), userId);
        return Map.of();
    }
}
