package cn.veterans.process.commands;

import java.util.List;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The running instances of a case: the root and what it has called; all carry the case id as business key. */
@Component
public class CaseInstances {
    private final RuntimeService runtime;
    private final Outcomes outcomes;

    public CaseInstances(RuntimeService runtime, Outcomes outcomes) {
        this.runtime = runtime;
        this.outcomes = outcomes;
    }

    public List<ProcessInstance> of(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).unlimitedList();
    }

    /** @throws CommandRefused instance-gone when nothing of the case runs */
    public List<ProcessInstance> running(String businessKey) {
        List<ProcessInstance> found = of(Require.text("businessKey", businessKey));
        if (found.isEmpty()) throw outcomes.instanceGone(businessKey);
        return found;
    }

    public List<ProcessInstance> roots(String businessKey) {
        return of(businessKey).stream().filter(instance -> instance.getId().equals(instance.getRootProcessInstanceId())).toList();
    }
}
