package cn.veterans.process.state;

import java.util.List;

/** The live state of a case: its running instances and what stands in them. Times are ISO-8601 with offset. */
public record CaseState(List<Instance> instances, List<Token> tokens, List<OpenTask> tasks, List<OpenJob> jobs, List<OpenExternalTask> externalTasks, List<OpenIncident> incidents) {
    public record Instance(String id, String definitionKey, String definitionId, String superProcessInstanceId, boolean suspended) {}

    public record Token(String processInstanceId, String definitionKey, String activityId, String activityInstanceId) {}

    public record OpenTask(String id, String taskDefinitionKey, String processInstanceId, String assignee) {}

    /** @param kind timer, message or other */
    public record OpenJob(String id, String kind, String activityId, String processInstanceId, String dueDate, int retries, boolean suspended, String failure) {}

    public record OpenExternalTask(String id, String topic, String activityId, String processInstanceId, String workerId, String lockExpiresAt, Integer retries, String errorMessage) {}

    public record OpenIncident(String id, String type, String activityId, String configuration, String message) {}
}
