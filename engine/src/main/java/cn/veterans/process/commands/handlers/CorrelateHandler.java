package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandRefused;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.Require;
import cn.veterans.process.commands.Variables;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.Execution;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Delivers a message to the one place of the case that waits for it. It never starts an instance. */
@Component
public class CorrelateHandler implements CommandHandler<CorrelateHandler.Payload> {
    public record Payload(String messageName, String businessKey, Map<String, JsonNode> variables) {}

    private final CaseInstances instances;
    private final RuntimeService runtime;

    public CorrelateHandler(CaseInstances instances, RuntimeService runtime) {
        this.instances = instances;
        this.runtime = runtime;
    }

    @Override
    public String type() {
        return "correlate";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        String message = Require.text("messageName", payload.messageName());
        Map<String, Object> variables = Variables.of(payload.variables());
        ProcessInstance any = instances.running(payload.businessKey()).get(0);
        List<Execution> waiting = runtime.createExecutionQuery().messageEventSubscriptionName(message)
            .processInstanceBusinessKey(payload.businessKey()).unlimitedList();
        if (waiting.isEmpty()) throw CommandRefused.conflict("no-subscriber", "该案件目前没有等待此消息的环节");
        if (waiting.size() > 1) throw CommandRefused.invalid("该案件有多个环节等待此消息");
        Execution target = waiting.get(0);
        if (target.isSuspended()) throw CommandRefused.suspended();
        scope.concerns(any.getRootProcessInstanceId(), target.getProcessInstanceId());
        runtime.messageEventReceived(message, target.getId(), variables);
        return Map.of();
    }
}
