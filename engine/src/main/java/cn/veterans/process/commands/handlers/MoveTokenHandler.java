package cn.veterans.process.commands.handlers;

import cn.veterans.process.commands.CaseInstances;
import cn.veterans.process.commands.CommandHandler;
import cn.veterans.process.commands.CommandRefused;
import cn.veterans.process.commands.CommandScope;
import cn.veterans.process.commands.Require;
import java.util.List;
import java.util.Map;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.ActivityInstance;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.operaton.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/** Takes one token of a case from where it stands, with what it has called, and starts another element of the same instance instead. */
@Component
public class MoveTokenHandler implements CommandHandler<MoveTokenHandler.Move> {
    /** @param activityInstanceId as the state of the case names it; of a token between two elements its transition */
    public record Move(String businessKey, String processInstanceId, String activityInstanceId, String targetActivityId) {}

    private final CaseInstances instances;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    public MoveTokenHandler(CaseInstances instances, RuntimeService runtime, RepositoryService repository) {
        this.instances = instances;
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    public String type() {
        return "move-token";
    }

    @Override
    public Class<Move> payloadType() {
        return Move.class;
    }

    @Override
    public Object handle(Move move, CommandScope scope) {
        String from = Require.text("activityInstanceId", move.activityInstanceId());
        String target = Require.text("targetActivityId", move.targetActivityId());
        List<ProcessInstance> running = instances.running(move.businessKey());
        ProcessInstance instance = running.stream().filter(each -> each.getId().equals(move.processInstanceId())).findFirst()
            .orElseThrow(() -> CommandRefused.gone("instance-gone", "该流程实例已经结束", "unknown"));
        if (instance.isSuspended()) throw CommandRefused.suspended();
        if (repository.getBpmnModelInstance(instance.getProcessDefinitionId()).getModelElementById(target) == null) throw CommandRefused.invalid("流程图中没有环节：" + target);
        boolean between = isBetween(runtime.getActivityInstance(instance.getId()), from);
        scope.concerns(instance.getRootProcessInstanceId(), instance.getId());
        // Started first: an instance whose last token is taken away would end.
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(instance.getId()).startBeforeActivity(target);
        (between ? change.cancelTransitionInstance(from) : change.cancelActivityInstance(from)).execute();
        return Map.of();
    }

    /** @throws CommandRefused when the token has gone on */
    private static boolean isBetween(ActivityInstance root, String id) {
        Boolean found = root == null ? null : find(root, id);
        if (found == null) throw CommandRefused.conflict("token-gone", "案件已离开原环节");
        return found;
    }

    private static Boolean find(ActivityInstance node, String id) {
        for (TransitionInstance each : node.getChildTransitionInstances()) if (each.getId().equals(id)) return true;
        for (ActivityInstance child : node.getChildActivityInstances()) {
            if (child.getId().equals(id)) return false;
            Boolean below = find(child, id);
            if (below != null) return below;
        }
        return null;
    }
}
