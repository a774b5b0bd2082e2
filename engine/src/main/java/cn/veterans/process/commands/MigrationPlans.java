package cn.veterans.process.commands;

import cn.veterans.process.commands.CommandRefused.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.operaton.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.operaton.bpm.engine.migration.MigrationInstruction;
import org.operaton.bpm.engine.migration.MigrationPlan;
import org.operaton.bpm.engine.migration.MigrationPlanBuilder;
import org.operaton.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/** Migration of one instance: what the engine maps by itself (same id, same kind of element), with the mapping of a person in its place. */
@Component
public class MigrationPlans {
    private final RuntimeService runtime;

    public MigrationPlans(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * @param mapping element of the old diagram → element of the new one, or null: where a token stands there, the engine refuses
     * @throws CommandRefused migration-misfit with the engine's own words
     */
    public void migrate(String process, String processInstanceId, String source, String target, Map<String, String> mapping) {
        try {
            MigrationPlan plan = planOf(source, target, mapping);
            runtime.newMigration(plan).processInstanceIds(processInstanceId).execute();
        } catch (MigrationPlanValidationException fault) {
            throw CommandRefused.misfit(fault.getValidationReport().getInstructionReports().stream()
                .flatMap(report -> report.getFailures().stream().map(message -> new Failure(process, report.getMigrationInstruction().getSourceActivityId(), message))).toList());
        } catch (MigratingProcessInstanceValidationException fault) {
            throw CommandRefused.misfit(failuresOf(process, fault.getValidationReport()));
        }
    }

    /** Composed as `server/repairs/validate-mapping.ts` composes the plan that is validated before. */
    private MigrationPlan planOf(String source, String target, Map<String, String> mapping) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(source, target);
        Set<String> taken = new HashSet<>(mapping.values());
        for (MigrationInstruction equal : runtime.createMigrationPlan(source, target).mapEqualActivities().build().getInstructions()) {
            if (!mapping.containsKey(equal.getSourceActivityId()) && !taken.contains(equal.getTargetActivityId())) plan.mapActivities(equal.getSourceActivityId(), equal.getTargetActivityId());
        }
        mapping.forEach((from, to) -> {
            if (to != null) plan.mapActivities(from, to);
        });
        return plan.build();
    }

    private static List<Failure> failuresOf(String process, MigratingProcessInstanceValidationReport report) {
        List<Failure> found = new ArrayList<>();
        report.getFailures().forEach(message -> found.add(new Failure(process, null, message)));
        report.getActivityInstanceReports().forEach(each -> each.getFailures().forEach(message -> found.add(new Failure(process, each.getSourceScopeId(), message))));
        report.getTransitionInstanceReports().forEach(each -> each.getFailures().forEach(message -> found.add(new Failure(process, each.getSourceScopeId(), message))));
        return found;
    }
}
