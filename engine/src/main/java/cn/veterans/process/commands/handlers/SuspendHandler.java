package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import java.util.Map;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Suspends the root instance and all that it has called (the engine alone would leave those active). */
@Component
public class SuspendHandler implements CommandHandler<SuspendHandler.Payload> {
    public record Payload(String businessKey) {}

    private final CaseInstances instances;
    private final RuntimeService runtime;

    public SuspendHandler(CaseInstances instances, RuntimeService runtime) {
        this.instances = instances;
        this.runtime = runtime;
    }

    @Override
    public String type() {
        return "suspend";
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
            runtime.suspendProcessInstanceById(instance.getId());
            scope.event(root, instance.getId(), "suspension", Map.of("suspended", true));
        }
        return Map.of();
    }
}
