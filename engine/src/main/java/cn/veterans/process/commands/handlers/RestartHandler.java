package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandRefused;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.Require;
import cn.veterans.process.commands.Variables;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.operaton.bpm.engine.HistoryService;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.history.HistoricProcessInstance;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Starts an ended case again before one element of its own diagram, with the variables that it ended with. */
@Component
public class RestartHandler implements CommandHandler<RestartHandler.Payload> {
    /** @param variables set over those that the case ended with */
    public record Payload(String businessKey, String processInstanceId, String targetActivityId, Map<String, JsonNode> variables) {}

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final CaseInstances instances;

    public RestartHandler(RuntimeService runtime, RepositoryService repository, HistoryService history, CaseInstances instances) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.instances = instances;
    }

    @Override
    public String type() {
        return "restart";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        String businessKey = Require.text("businessKey", payload.businessKey());
        String ended = Require.text("processInstanceId", payload.processInstanceId());
        String target = Require.text("targetActivityId", payload.targetActivityId());
        // As for a start: two commands must not both find that nothing runs.
        scope.lock("start:" + businessKey);
        instances.roots(businessKey).stream().findFirst().ifPresent(running -> {
            throw CommandRefused.conflict("already-started", "该案件的流程正在运行", running.getId());
        });
        HistoricProcessInstance before = history.createHistoricProcessInstanceQuery().processInstanceId(ended).finished().singleResult();
        if (before == null || !businessKey.equals(before.getBusinessKey())) throw CommandRefused.gone("history-gone", "引擎已清理该案件的历史，不能重新开始", "unknown");
        if (!(repository.getBpmnModelInstance(before.getProcessDefinitionId()).getModelElementById(target) instanceof FlowNode)) throw CommandRefused.invalid("流程图中没有环节：" + target);
        Map<String, Object> variables = new HashMap<>();
        // Those of the instance itself; what a step kept to itself ended with the step.
        history.createHistoricVariableInstanceQuery().processInstanceId(ended).activityInstanceIdIn(ended).unlimitedList().forEach(each -> variables.put(each.getName(), each.getValue()));
        variables.putAll(Variables.of(payload.variables()));
        scope.concernsNewInstance();
        ProcessInstance started = runtime.createProcessInstanceById(before.getProcessDefinitionId()).businessKey(businessKey).setVariables(variables).startBeforeActivity(target).execute();
        return Map.of("processInstanceId", started.getId(), "definitionId", before.getProcessDefinitionId());
    }
}
