package cn.veterans.process.outbox;

import java.util.Map;

/**
 * One row of bridge.engine_events.
 * @param kind one of process, activity, task, identity-link, incident, timer, suspension, command
 * @param payload what the kind says (docs: engine/README.md); times are ISO-8601 with offset
 */
public record EventRow(String rootProcessInstanceId, String processInstanceId, String kind, Map<String, Object> payload) {
    private static final int PARTITIONS = 16;

    /** Rows of one case (its root instance and all that it calls) share a partition, and so an order. */
    public int partition() {
        return rootProcessInstanceId == null ? 0 : Math.floorMod(rootProcessInstanceId.hashCode(), PARTITIONS);
    }
}
