package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import java.util.Map;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Activates the root instance and all that it has called. */
@Component
public class ActivateHandler implements CommandHandler<ActivateHandler.Payload> {
    public record Payload(String businessKey) {}

    private final CaseInstances instances;
    private final RuntimeService runtime;

    public ActivateHandler(CaseInstances instances, RuntimeService runtime) {
        this.instances = instances;
        this.runtime = runtime;
    }

    @Override
    public String type() {
        return "activate";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        var running = instances.running(payload.businessKey());
        String root = running.get(0).getRootProcessInstanceId();
        scope.concerns(root, root);
        for (ProcessInstance instance : running) {
            runtime.activateProcessInstanceById(instance.getId());
            scope.event(root, instance.getId(), "suspension", Map.of("suspended", false));
        }
        return Map.of();
    }
}
