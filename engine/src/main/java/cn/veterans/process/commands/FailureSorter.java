package cn.veterans.process.commands;

import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.SuspendedEntityInteractionException;
import org.operaton.bpm.engine.TaskAlreadyClaimedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells a refusal, a lost race and a failure of the engine apart, after the transaction was rolled back. */
@Component
public class FailureSorter {
    private static final Logger LOG = LoggerFactory.getLogger(FailureSorter.class);

    CommandRefused sort(CommandRequest request, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandRefused refused) return refused;
            if (cause instanceof OptimisticLockingException) return CommandRefused.lockLost();
            if (cause instanceof TaskAlreadyClaimedException) return CommandRefused.taken();
            if (cause instanceof SuspendedEntityInteractionException) return CommandRefused.suspended();
        }
        LOG.warn("command {} {} failed", request.type(), request.id(), failure);
        return CommandRefused.failure("引擎未能完成该操作，未作任何更改");
    }
}
