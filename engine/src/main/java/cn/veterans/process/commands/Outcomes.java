package cn.veterans.process.commands;

import java.util.List;
import org.operaton.bpm.engine.HistoryService;
import org.operaton.bpm.engine.history.HistoricExternalTaskLog;
import org.operaton.bpm.engine.history.HistoricJobLog;
import org.operaton.bpm.engine.history.HistoricProcessInstance;
import org.operaton.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Something is not there any more: was it completed, or cancelled? The history knows. */
@Component
public class Outcomes {
    private static final String COMPLETED = "completed";
    private static final String CANCELLED = "cancelled";
    private static final String UNKNOWN = "unknown";
    private final HistoryService history;

    public Outcomes(HistoryService history) {
        this.history = history;
    }

    public CommandRefused taskGone(String taskId) {
        HistoricTaskInstance task = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        String outcome = task == null || task.getEndTime() == null ? UNKNOWN : COMPLETED.equals(task.getDeleteReason()) ? COMPLETED : CANCELLED;
        return CommandRefused.gone("task-gone", "该任务已不存在", outcome);
    }

    public CommandRefused instanceGone(String businessKey) {
        List<HistoricProcessInstance> found = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey)
            .rootProcessInstances().finished().orderByProcessInstanceEndTime().desc().listPage(0, 1);
        String outcome = found.isEmpty() ? UNKNOWN : HistoricProcessInstance.STATE_COMPLETED.equals(found.get(0).getState()) ? COMPLETED : CANCELLED;
        return CommandRefused.gone("instance-gone", "该案件没有正在运行的流程", outcome);
    }

    public CommandRefused jobGone(String jobId) {
        List<HistoricJobLog> log = history.createHistoricJobLogQuery().jobId(jobId).orderPartiallyByOccurrence().desc().listPage(0, 1);
        return CommandRefused.gone("job-gone", "该作业已不存在", log.isEmpty() ? UNKNOWN : of(log.get(0).isSuccessLog(), log.get(0).isDeletionLog()));
    }

    public CommandRefused externalTaskGone(String externalTaskId) {
        List<HistoricExternalTaskLog> log = history.createHistoricExternalTaskLogQuery().externalTaskId(externalTaskId).orderByTimestamp().desc().listPage(0, 1);
        return CommandRefused.gone("task-gone", "该自动任务已不存在", log.isEmpty() ? UNKNOWN : of(log.get(0).isSuccessLog(), log.get(0).isDeletionLog()));
    }

    private static String of(boolean success, boolean deletion) {
        return success ? COMPLETED : deletion ? CANCELLED : UNKNOWN;
    }
}
