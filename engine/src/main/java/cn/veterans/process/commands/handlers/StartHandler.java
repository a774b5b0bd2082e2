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
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.repository.ProcessDefinition;
import org.operaton.bpm.engine.runtime.ActivityInstance;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.operaton.bpm.engine.runtime.TransitionInstance;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * Starts the procedure of a case: the given definition, or the newest one with the key. A case runs one procedure at a time.
 * A case that was under way elsewhere starts before an element of the diagram, or, through the call activities that lead there, before one of a called diagram.
 */
@Component
public class StartHandler implements CommandHandler<StartHandler.Payload> {
    /** @param startBefore where the case stands: the element of the procedure, then those of the diagrams called there; none for the start event */
    public record Payload(String definitionKey, String definitionId, String businessKey, Map<String, JsonNode> variables, List<Place> startBefore) {}

    /** @param variables what the called diagram holds besides what its caller handed to it */
    public record Place(String activityId, Map<String, JsonNode> variables) {}

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
        List<Place> places = payload.startBefore() == null ? List.of() : payload.startBefore();
        ProcessInstance started = places.isEmpty()
            ? runtime.startProcessInstanceById(definition.getId(), businessKey, variables)
            : startBefore(definition, businessKey, variables, places);
        return Map.of("processInstanceId", started.getId(), "definitionId", definition.getId());
    }

    private ProcessDefinition definitionOf(Payload payload) {
        var query = repository.createProcessDefinitionQuery().processDefinitionKey(Require.text("definitionKey", payload.definitionKey()));
        ProcessDefinition found = (payload.definitionId() == null ? query.latestVersion() : query.processDefinitionId(payload.definitionId())).singleResult();
        if (found == null) throw CommandRefused.invalid("没有已发布的流程：" + payload.definitionKey());
        if (found.isSuspended()) throw CommandRefused.suspended();
        return found;
    }

    private ProcessInstance startBefore(ProcessDefinition definition, String businessKey, Map<String, Object> variables, List<Place> places) {
        ProcessInstance root = runtime.createProcessInstanceById(definition.getId()).businessKey(businessKey).setVariables(variables)
            .startBeforeActivity(elementOf(definition.getId(), places.get(0))).execute();
        String caller = root.getId();
        for (Place place : places.subList(1, places.size())) caller = goTo(place, caller);
        return root;
    }

    /** Takes the diagram that the caller has just called from its own start to the place. */
    private String goTo(Place place, String caller) {
        ProcessInstance called = runtime.createProcessInstanceQuery().superProcessInstanceId(caller).singleResult();
        if (called == null) throw CommandRefused.invalid("该环节没有调用其他流程：" + place.activityId());
        String target = elementOf(called.getProcessDefinitionId(), place);
        // Before the target is entered: its timers read them.
        runtime.setVariables(called.getId(), Variables.of(place.variables()));
        ActivityInstance begun = runtime.getActivityInstance(called.getId());
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(called.getId()).startBeforeActivity(target);
        for (ActivityInstance each : begun.getChildActivityInstances()) change.cancelActivityInstance(each.getId());
        for (TransitionInstance each : begun.getChildTransitionInstances()) change.cancelTransitionInstance(each.getId());
        change.execute();
        return called.getId();
    }

    private String elementOf(String definitionId, Place place) {
        String id = Require.text("activityId", place.activityId());
        if (repository.getBpmnModelInstance(definitionId).getModelElementById(id) instanceof FlowNode) return id;
        throw CommandRefused.invalid("流程图中没有环节：" + id);
    }
}
