package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandRefused;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.Require;
import cn.veterans.process.commands.Variables;
import cn.veterans.process.outbox.Payload;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Moves the waiting timers of one element to another date, and sets variables, so that a timer which is still to come reads the new
 * date too. The engine has no event for this: the rows are written here.
 */
@Component
public class SetTimerHandler implements CommandHandler<SetTimerHandler.Move> {
    /** @param dueDate ISO-8601 with offset */
    public record Move(String businessKey, String activityId, String dueDate, Map<String, JsonNode> variables) {}

    private final CaseInstances instances;
    private final RuntimeService runtime;
    private final ManagementService management;

    public SetTimerHandler(CaseInstances instances, RuntimeService runtime, ManagementService management) {
        this.instances = instances;
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public String type() {
        return "set-timer";
    }

    @Override
    public Class<Move> payloadType() {
        return Move.class;
    }

    @Override
    public Object handle(Move move, CommandScope scope) {
        String activityId = Require.text("activityId", move.activityId());
        Date dueDate = dateOf(move.dueDate());
        Map<String, Object> variables = Variables.of(move.variables());
        List<ProcessInstance> running = instances.running(move.businessKey());
        String root = running.get(0).getRootProcessInstanceId();
        scope.concerns(root, root);
        int moved = 0;
        for (ProcessInstance instance : running) {
            if (!variables.isEmpty()) runtime.setVariables(instance.getId(), variables);
            List<Job> timers = management.createJobQuery().processInstanceId(instance.getId()).activityId(activityId).timers().unlimitedList();
            for (Job timer : timers) {
                management.setJobDuedate(timer.getId(), dueDate);
                scope.event(root, instance.getId(), "timer", Payload.of().with("jobId", timer.getId()).with("activityId", activityId)
                    .with("previousDueDate", timer.getDuedate()).with("dueDate", dueDate).fields());
                moved++;
            }
        }
        return Map.of("moved", moved);
    }

    private static Date dateOf(String text) {
        try {
            return Date.from(OffsetDateTime.parse(Require.text("dueDate", text)).toInstant());
        } catch (DateTimeParseException fault) {
            throw CommandRefused.invalid("dueDate 须为带时区的 ISO-8601 时间");
        }
    }
}
