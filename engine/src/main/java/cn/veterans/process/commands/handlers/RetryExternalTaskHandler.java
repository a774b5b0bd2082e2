package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.OpenJobs;
import cn.veterans.process.commands.Outcomes;
import cn.veterans.process.commands.Require;
import java.util.Map;
import org.operaton.bpm.engine.ExternalTaskService;
import org.operaton.bpm.engine.externaltask.ExternalTask;
import org.springframework.stereotype.Component;

/** Gives a failed external task its retries back; its incident is resolved. */
@Component
public class RetryExternalTaskHandler implements CommandHandler<RetryExternalTaskHandler.Payload> {
    public record Payload(String externalTaskId) {}

    private final ExternalTaskService externalTasks;
    private final OpenJobs jobs;
    private final Outcomes outcomes;

    public RetryExternalTaskHandler(ExternalTaskService externalTasks, OpenJobs jobs, Outcomes outcomes) {
        this.externalTasks = externalTasks;
        this.jobs = jobs;
        this.outcomes = outcomes;
    }

    @Override
    public String type() {
        return "retry-external-task";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        String id = Require.text("externalTaskId", payload.externalTaskId());
        ExternalTask task = externalTasks.createExternalTaskQuery().externalTaskId(id).singleResult();
        if (task == null) throw outcomes.externalTaskGone(id);
        scope.concerns(jobs.rootOf(task.getProcessInstanceId()), task.getProcessInstanceId());
        externalTasks.setRetries(id, OpenJobs.RETRIES);
        return Map.of();
    }
}
