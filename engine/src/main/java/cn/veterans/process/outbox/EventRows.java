package cn.veterans.process.outbox;

import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoryEvent;
import org.operaton.bpm.engine.impl.persistence.entity.TaskEntity;

/** Turns what the engine tells of its history into rows of the outbox. */
final class EventRows {
    private EventRows() {}

    /** @return null for what the platform does not follow: variables, job and external-task logs, links of definitions */
    static EventRow of(HistoryEvent event) {
        if (event instanceof HistoricIdentityLinkLogEventEntity link) return ofLink(link);
        if (event.getProcessInstanceId() == null) return null;
        if (event instanceof HistoricProcessInstanceEventEntity process) return row(event, "process", of(process));
        if (event instanceof HistoricActivityInstanceEventEntity activity) return row(event, "activity", of(activity));
        if (event instanceof HistoricTaskInstanceEventEntity task) return row(event, "task", of(task));
        if (event instanceof HistoricIncidentEventEntity incident) return row(event, "incident", of(incident));
        return null;
    }

    /** The engine leaves the instance of a link empty: its task knows it. */
    private static EventRow ofLink(HistoricIdentityLinkLogEventEntity link) {
        if (link.getTaskId() == null) return null;
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(link.getTaskId());
        if (task == null || task.getProcessInstanceId() == null) return null;
        String root = link.getRootProcessInstanceId() == null ? task.getProcessInstanceId() : link.getRootProcessInstanceId();
        return new EventRow(root, task.getProcessInstanceId(), "identity-link", of(link).fields());
    }

    private static EventRow row(HistoryEvent event, String kind, Payload payload) {
        String root = event.getRootProcessInstanceId();
        return new EventRow(root == null ? event.getProcessInstanceId() : root, event.getProcessInstanceId(), kind, payload.fields());
    }

    private static Payload of(HistoricProcessInstanceEventEntity e) {
        return Payload.of().with("event", e.getEventType())
            .with("definitionKey", e.getProcessDefinitionKey()).with("definitionId", e.getProcessDefinitionId())
            .with("businessKey", e.getBusinessKey()).with("superProcessInstanceId", e.getSuperProcessInstanceId())
            .with("state", e.getState()).with("startTime", e.getStartTime()).with("endTime", e.getEndTime())
            .with("deleteReason", e.getDeleteReason());
    }

    private static Payload of(HistoricActivityInstanceEventEntity e) {
        return Payload.of().with("event", e.getEventType())
            .with("activityInstanceId", e.getActivityInstanceId()).with("activityId", e.getActivityId())
            .with("activityName", e.getActivityName()).with("activityType", e.getActivityType())
            .with("executionId", e.getExecutionId()).with("taskId", e.getTaskId())
            .with("calledProcessInstanceId", e.getCalledProcessInstanceId())
            .with("startTime", e.getStartTime()).with("endTime", e.getEndTime())
            .with("canceled", e.isCanceled()).with("definitionKey", e.getProcessDefinitionKey());
    }

    private static Payload of(HistoricTaskInstanceEventEntity e) {
        return Payload.of().with("event", e.getEventType()).with("taskId", e.getTaskId())
            .with("taskDefinitionKey", e.getTaskDefinitionKey()).with("name", e.getName())
            .with("assignee", e.getAssignee()).with("owner", e.getOwner()).with("taskState", e.getTaskState())
            .with("startTime", e.getStartTime()).with("endTime", e.getEndTime()).with("deleteReason", e.getDeleteReason())
            .with("activityInstanceId", e.getActivityInstanceId()).with("executionId", e.getExecutionId())
            .with("definitionKey", e.getProcessDefinitionKey()).with("definitionId", e.getProcessDefinitionId());
    }

    private static Payload of(HistoricIdentityLinkLogEventEntity e) {
        return Payload.of().with("taskId", e.getTaskId()).with("type", e.getType()).with("userId", e.getUserId())
            .with("groupId", e.getGroupId()).with("operation", e.getOperationType());
    }

    private static Payload of(HistoricIncidentEventEntity e) {
        return Payload.of().with("event", e.getEventType()).with("incidentId", e.getId())
            .with("incidentType", e.getIncidentType()).with("activityId", e.getActivityId())
            .with("executionId", e.getExecutionId()).with("configuration", e.getConfiguration())
            .with("message", e.getIncidentMessage()).with("createTime", e.getCreateTime()).with("endTime", e.getEndTime());
    }
}
