package cn.veterans.process.state;

import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The live state of one case, for the administrator's cockpit and for repairs. */
@RestController
public class StateController {
    private final CaseStateReader reader;

    public StateController(CaseStateReader reader) {
        this.reader = reader;
    }

    @GetMapping("/cases/{businessKey}/state")
    // One snapshot: the queries behind it must not see the case at different moments.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CaseState state(@PathVariable("businessKey") String businessKey) {
        return reader.read(businessKey);
    }
}
