package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandRefused;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.OpenJobs;
import java.util.Map;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Executes a job now, due or not (a timer of a case that is advanced to a date). */
@Component
public class ExecuteJobHandler implements CommandHandler<ExecuteJobHandler.Payload> {
    public record Payload(String jobId) {}

    private final ManagementService management;
    private final OpenJobs jobs;

    public ExecuteJobHandler(ManagementService management, OpenJobs jobs) {
        this.management = management;
        this.jobs = jobs;
    }

    @Override
    public String type() {
        return "execute-job";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        Job job = jobs.open(payload.jobId(), scope);
        if (job.isSuspended()) throw CommandRefused.suspended();
        management.executeJob(job.getId());
        return Map.of();
    }
}
