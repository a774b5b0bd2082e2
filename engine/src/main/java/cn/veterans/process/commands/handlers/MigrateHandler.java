package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandRefused;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.MigrationPlans;
import cn.veterans.process.commands.Require;
import java.util.List;
import java.util.Map;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.repository.ProcessDefinition;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.Task;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Takes a case with all that it has called to the diagrams of another release, in one transaction. Tasks keep their ids and who has claimed them. */
@Component
public class MigrateHandler implements CommandHandler<MigrateHandler.Payload> {
    /**
     * @param definitions process → definition of the release to go on in
     * @param mapping process → element of the old diagram → element of the new one, or null; what is not named is mapped to its own id
     */
    public record Payload(String businessKey, Map<String, String> definitions, Map<String, Map<String, String>> mapping) {}

    private final CaseInstances instances;
    private final MigrationPlans plans;
    private final RepositoryService repository;
    private final TaskService tasks;

    public MigrateHandler(CaseInstances instances, MigrationPlans plans, RepositoryService repository, TaskService tasks) {
        this.instances = instances;
        this.plans = plans;
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public String type() {
        return "migrate";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Object handle(Payload payload, CommandScope scope) {
        List<ProcessInstance> running = instances.running(payload.businessKey());
        String root = running.get(0).getRootProcessInstanceId();
        scope.concerns(root, root);
        int migrated = 0;
        for (ProcessInstance instance : running) {
            ProcessDefinition source = repository.getProcessDefinition(instance.getProcessDefinitionId());
            ProcessDefinition target = targetOf(payload, source.getKey());
            if (target.getId().equals(source.getId())) continue;
            Map<String, String> mapping = payload.mapping() == null ? Map.of() : payload.mapping().getOrDefault(source.getKey(), Map.of());
            plans.migrate(source.getKey(), instance.getId(), source.getId(), target.getId(), mapping);
            nameTasksAnew(instance.getId(), target.getId());
            migrated++;
        }
        return Map.of("migrated", migrated);
    }

    private ProcessDefinition targetOf(Payload payload, String key) {
        String id = Require.text("definitions." + key, payload.definitions() == null ? null : payload.definitions().get(key));
        ProcessDefinition found = repository.createProcessDefinitionQuery().processDefinitionId(id).processDefinitionKey(key).singleResult();
        if (found == null) throw CommandRefused.invalid("目标版本没有流程图：" + key);
        return found;
    }

    /** The engine leaves an open task the name that it was made with. */
    private void nameTasksAnew(String processInstanceId, String definitionId) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        for (Task task : tasks.createTaskQuery().processInstanceId(processInstanceId).unlimitedList()) {
            if (!(model.getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask drawn) || drawn.getName() == null || drawn.getName().equals(task.getName())) continue;
            task.setName(drawn.getName());
            tasks.saveTask(task);
        }
    }
}
