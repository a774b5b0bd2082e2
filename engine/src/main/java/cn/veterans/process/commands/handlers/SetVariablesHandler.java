package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.Variables;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Sets variables on every running instance of the case, because a called instance works on copies. */
@Component
public class SetVariablesHandler implements CommandHandler<SetVariablesHandler.Payload> {
    public record Payload(String businessKey, Map<String, JsonNode> variables) {}

    private final CaseInstances instances;
    private final RuntimeService runtime;

    public SetVariablesHandler(CaseInstances instances, RuntimeService runtime) {
        this.instances = instances;
        this.runtime = runtime;
    }

    @Override
    public String type() {
        return "set-variables";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        Map<String, Object> variables = Variables.of(payload.variables());
        var running = instances.running(payload.businessKey());
        String root = running.get(0).getRootProcessInstanceId();
        scope.concerns(root, root);
        for (ProcessInstance instance : running) runtime.setVariables(instance.getId(), variables);
        return Map.of();
    }
}
