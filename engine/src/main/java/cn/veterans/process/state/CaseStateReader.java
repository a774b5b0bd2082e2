package cn.veterans.process.state;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.outbox.Payload;
import cn.veterans.process.state.CaseState.Instance;
import cn.veterans.process.state.CaseState.OpenExternalTask;
import cn.veterans.process.state.CaseState.OpenIncident;
import cn.veterans.process.state.CaseState.OpenJob;
import cn.veterans.process.state.CaseState.OpenTask;
import cn.veterans.process.state.CaseState.Token;
import java.util.List;
import java.util.stream.Stream;
import org.operaton.bpm.engine.ExternalTaskService;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.impl.persistence.entity.MessageEntity;
import org.operaton.bpm.engine.impl.persistence.entity.TimerEntity;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Reads what the engine's events do not tell (locks, timers, retries) together with what they do. */
@Component
public class CaseStateReader {
    private final CaseInstances instances;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final ExternalTaskService externalTasks;
    private final ProcessEngineConfigurationImpl configuration;

    public CaseStateReader(CaseInstances instances, RuntimeService runtime, TaskService tasks, ManagementService management,
                           ExternalTaskService externalTasks, ProcessEngineConfigurationImpl configuration) {
        this.instances = instances;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.externalTasks = externalTasks;
        this.configuration = configuration;
    }

    /** @return all lists empty when nothing of the case runs */
    public CaseState read(String businessKey) {
        // One engine command around all queries: a job learns its activity only inside one.
        return configuration.getCommandExecutorTxRequired().execute(context -> readAll(businessKey));
    }

    private CaseState readAll(String businessKey) {
        List<ProcessInstance> running = instances.of(businessKey);
        return new CaseState(
            running.stream().map(this::instance).toList(),
            running.stream().flatMap(this::tokens).toList(),
            running.stream().flatMap(this::tasks).toList(),
            running.stream().flatMap(this::jobs).toList(),
            running.stream().flatMap(this::externalTasks).toList(),
            running.stream().flatMap(this::incidents).toList());
    }

    private Instance instance(ProcessInstance instance) {
        List<ProcessInstance> caller = instance.getId().equals(instance.getRootProcessInstanceId())
            ? List.of() : runtime.createProcessInstanceQuery().subProcessInstanceId(instance.getId()).unlimitedList();
        String superId = caller.isEmpty() ? null : caller.get(0).getId();
        return new Instance(instance.getId(), keyOf(instance), instance.getProcessDefinitionId(), superId, instance.isSuspended());
    }

    private Stream<Token> tokens(ProcessInstance instance) {
        return Tokens.of(runtime.getActivityInstance(instance.getId()), keyOf(instance)).stream();
    }

    private Stream<OpenTask> tasks(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).unlimitedList().stream()
            .map(task -> new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getProcessInstanceId(), task.getAssignee()));
    }

    private Stream<OpenJob> jobs(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).unlimitedList().stream()
            .map(job -> new OpenJob(job.getId(), kindOf(job), job instanceof JobEntity entity ? entity.getActivityId() : null,
                job.getProcessInstanceId(), Payload.iso(job.getDuedate()), job.getRetries(), job.isSuspended(), job.getExceptionMessage()));
    }

    private Stream<OpenExternalTask> externalTasks(ProcessInstance instance) {
        return externalTasks.createExternalTaskQuery().processInstanceId(instance.getId()).unlimitedList().stream()
            .map(task -> new OpenExternalTask(task.getId(), task.getTopicName(), task.getActivityId(), task.getProcessInstanceId(),
                task.getWorkerId(), Payload.iso(task.getLockExpirationTime()), task.getRetries(), task.getErrorMessage()));
    }

    private Stream<OpenIncident> incidents(ProcessInstance instance) {
        return runtime.createIncidentQuery().processInstanceId(instance.getId()).unlimitedList().stream()
            // A call activity repeats the incident of what it called; only the first one can be repaired.
            .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()) || incident.getCauseIncidentId() == null)
            .map(incident -> new OpenIncident(incident.getId(), incident.getIncidentType(), incident.getActivityId(), incident.getConfiguration(), incident.getIncidentMessage()));
    }

    private static String kindOf(Job job) {
        return job instanceof TimerEntity ? "timer" : job instanceof MessageEntity ? "message" : "other";
    }

    /** The id of a definition is key:version:id. */
    private static String keyOf(ProcessInstance instance) {
        String id = instance.getProcessDefinitionId();
        return instance instanceof ExecutionEntity entity && entity.getProcessDefinitionKey() != null
            ? entity.getProcessDefinitionKey() : id.substring(0, id.indexOf(':'));
    }
}
