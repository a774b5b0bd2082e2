package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.Require;
import java.util.Map;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Ends a case from outside, with everything that it has called; also while it is suspended. */
@Component
public class CancelHandler implements CommandHandler<CancelHandler.Payload> {
    public record Payload(String businessKey, String reason) {}

    private final CaseInstances instances;
    private final RuntimeService runtime;

    public CancelHandler(CaseInstances instances, RuntimeService runtime) {
        this.instances = instances;
        this.runtime = runtime;
    }

    @Override
    public String type() {
        return "cancel";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        String reason = Require.text("reason", payload.reason());
        instances.running(payload.businessKey());
        for (ProcessInstance root : instances.roots(payload.businessKey())) {
            scope.concerns(root.getId(), root.getId());
            runtime.deleteProcessInstance(root.getId(), reason, true, true, true, false);
        }
        return Map.of();
    }
}
