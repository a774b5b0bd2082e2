package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.OpenJobs;
import java.util.Map;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Gives a failed job its retries back; its incident is resolved. */
@Component
public class RetryJobHandler implements CommandHandler<RetryJobHandler.Payload> {
    public record Payload(String jobId) {}

    private final ManagementService management;
    private final OpenJobs jobs;

    public RetryJobHandler(ManagementService management, OpenJobs jobs) {
        this.management = management;
        this.jobs = jobs;
    }

    @Override
    public String type() {
        return "retry-job";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        Job job = jobs.open(payload.jobId(), scope);
        management.setJobRetries(job.getId(), OpenJobs.RETRIES);
        return Map.of();
    }
}
