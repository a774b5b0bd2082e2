package cn.veterans.process.commands;

import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Finds the job of a command and writes the command's row beside its case. */
@Component
public class OpenJobs {
    /** how many attempts a repaired job or external task gets */
    public static final int RETRIES = 3;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final Outcomes outcomes;

    public OpenJobs(ManagementService management, RuntimeService runtime, Outcomes outcomes) {
        this.management = management;
        this.runtime = runtime;
        this.outcomes = outcomes;
    }

    /** @throws CommandRefused job-gone with its outcome; invalid for a job of the engine's own (history cleanup) */
    public Job open(String jobId, CommandScope scope) {
        Job job = management.createJobQuery().jobId(Require.text("jobId", jobId)).singleResult();
        if (job == null) throw outcomes.jobGone(jobId);
        if (job.getProcessInstanceId() == null) throw CommandRefused.invalid("该作业不属于任何案件");
        scope.concerns(rootOf(job.getProcessInstanceId()), job.getProcessInstanceId());
        return job;
    }

    public String rootOf(String processInstanceId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(processInstanceId).singleResult();
        return instance == null ? processInstanceId : instance.getRootProcessInstanceId();
    }
}
