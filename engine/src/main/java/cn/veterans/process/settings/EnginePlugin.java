package cn.veterans.process.settings;

import cn.veterans.process.access.AccountGrants;
import cn.veterans.process.guard.ModelGuard;
import cn.veterans.process.outbox.EventOutbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

/**
 * Hangs our parts into the engine: outbox, model guard, no scripts, no beans in expressions, grants of the two accounts.
 * The outbox is made here and is no bean: a handler that the container knows is registered a second time and writes every row twice.
 */
@Component
public class EnginePlugin extends AbstractProcessEnginePlugin {
    private final ModelGuard guard;

    public EnginePlugin(ModelGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(new EventOutbox());
        List<Deployer> before = new ArrayList<>(List.of((Deployer) guard));
        if (configuration.getCustomPreDeployers() != null) before.addAll(configuration.getCustomPreDeployers());
        configuration.setCustomPreDeployers(before);
        configuration.setScriptEngineResolver(new NoScriptEngines());
        configuration.setResourceAuthorizationProvider(new NoTaskGrants());
        // An empty map, not null: with null every Spring bean could be called by name from an expression.
        configuration.setBeans(new HashMap<>());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        AccountGrants.ensure(engine.getAuthorizationService());
    }
}
