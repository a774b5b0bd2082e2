package cn.veterans.process.guard;

import java.util.List;
import java.util.stream.Collectors;
import org.operaton.bpm.engine.exception.NotValidException;
import org.operaton.bpm.engine.impl.persistence.deploy.Deployer;
import org.operaton.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers and sees every resource of a deployment. One resource that is refused stops the whole
 * deployment before any of it was parsed by the engine (a timer expression would run while it is parsed).
 */
@Component
public class ModelGuard implements Deployer {
    private static final int REASONS_SHOWN = 5;
    private final ModelCheck check;

    public ModelGuard(AllowList list) {
        this.check = new ModelCheck(list);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // What was deployed before is loaded again when it is needed; running cases must find it, whatever the list says today.
        if (!deployment.isNew()) return;
        deployment.getResources().values().forEach(this::inspect);
    }

    private void inspect(ResourceEntity resource) {
        String name = resource.getName();
        boolean isModel = name.endsWith(".bpmn") || name.endsWith(".dmn");
        List<Finding> findings = isModel ? check.check(resource.getBytes())
            : List.of(Finding.ofDocument("resource-not-allowed", "只接受 .bpmn 和 .dmn 文件。"));
        if (findings.isEmpty()) return;
        String reasons = findings.stream().limit(REASONS_SHOWN).map(Finding::toString).collect(Collectors.joining(" "));
        String more = findings.size() > REASONS_SHOWN ? " 另有 " + (findings.size() - REASONS_SHOWN) + " 处。" : "";
        throw new NotValidException("模型 " + name + " 被拒绝：" + reasons + more);
    }
}
