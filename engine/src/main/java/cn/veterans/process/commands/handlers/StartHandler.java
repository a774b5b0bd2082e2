package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandRefused;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.Require;
import cn.veterans.process.commands.Variables;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.repository.ProcessDefinition;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts the procedure of a case: the given definition, or the newest one with the key. A case runs one procedure at a time. */
@Component
public class StartHandler implements CommandHandler<StartHandler.Payload> {
    public record Payload(String definitionKey, String definitionId, String businessKey, Map<String, JsonNode> variables) {}

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CaseInstances instances;

    public StartHandler(RuntimeService runtime, RepositoryService repository, CaseInstances instances) {
        this.runtime = runtime;
        this.repository = repository;
        this.instances = instances;
    }

    @Override
    public String type() {
        return "start";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        String businessKey = Require.text("businessKey", payload.businessKey());
        Map<String, Object> variables = Variables.of(payload.variables());
        // Two different commands for one case must not both find that nothing runs yet.
        scope.lock("start:" + businessKey);
        instances.roots(businessKey).stream().findFirst().ifPresent(running -> {
            throw CommandRefused.conflict("already-started", "该案件的流程已经启动", running.getId());
        });
        ProcessDefinition definition = definitionOf(payload);
        scope.concernsNewInstance();
        ProcessInstance started = runtime.startProcessInstanceById(definition.getId(), businessKey, variables);
        return Map.of("processInstanceId", started.getId(), "definitionId", definition.getId());
    }

    private ProcessDefinition definitionOf(Payload payload) {
        var query = repository.createProcessDefinitionQuery().processDefinitionKey(Require.text("definitionKey", payload.definitionKey()));
        ProcessDefinition found = (payload.definitionId() == null ? query.latestVersion() : query.processDefinitionId(payload.definitionId())).singleResult();
        if (found == null) throw CommandRefused.invalid("没有已发布的流程：" + payload.definitionKey());
        if (found.isSuspended()) throw CommandRefused.suspended();
        return found;
    }
}
