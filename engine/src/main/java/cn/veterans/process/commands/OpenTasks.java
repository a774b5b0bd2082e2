package cn.veterans.process.commands;

import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds the user task of a command and writes the command's row beside its case. */
@Component
public class OpenTasks {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Outcomes outcomes;

    public OpenTasks(TaskService tasks, RuntimeService runtime, Outcomes outcomes) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.outcomes = outcomes;
    }

    /** @throws CommandRefused task-gone with its outcome, or suspended */
    public Task open(String taskId, CommandScope scope) {
        // Nobody may take the task between the look at its assignee and the effect.
        scope.lock("task:" + Require.text("taskId", taskId));
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) throw outcomes.taskGone(taskId);
        if (task.isSuspended()) throw CommandRefused.suspended();
        scope.concerns(rootOf(task.getProcessInstanceId()), task.getProcessInstanceId());
        return task;
    }

    /** @throws CommandRefused task-taken when another person has it */
    public static void refuseAnothers(Task task, String userId) {
        if (task.getAssignee() != null && !task.getAssignee().equals(userId)) {
            throw CommandRefused.taken();
        }
    }

    private String rootOf(String processInstanceId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(processInstanceId).singleResult();
        return instance == null ? processInstanceId : instance.getRootProcessInstanceId();
    }
}
