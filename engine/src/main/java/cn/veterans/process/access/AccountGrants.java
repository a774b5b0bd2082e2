package cn.veterans.process.access;

import java.util.List;
import org.operaton.bpm.engine.AuthorizationService;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.authorization.Authorization;
import org.operaton.bpm.engine.authorization.Permission;
import org.operaton.bpm.engine.authorization.Permissions;
import org.operaton.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.operaton.bpm.engine.authorization.Resource;
import org.operaton.bpm.engine.authorization.Resources;

/** What the accounts may do inside the engine; written at every start, so that a new engine version's resources are covered. */
public final class AccountGrants {
    private AccountGrants() {}

    public static void ensure(AuthorizationService service) {
        for (Resources resource : Resources.values()) {
            grant(service, Account.SERVER, resource, List.of(Permissions.ALL));
        }
        grant(service, Account.WORKER, Resources.PROCESS_INSTANCE, List.of(Permissions.READ, Permissions.UPDATE));
        grant(service, Account.WORKER, Resources.PROCESS_DEFINITION, List.of(
            ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.UPDATE_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY));
    }

    private static void grant(AuthorizationService service, Account account, Resource resource, List<Permission> permissions) {
        if (exists(service, account, resource)) return;
        Authorization grant = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(account.id());
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        permissions.forEach(grant::addPermission);
        try {
            service.saveAuthorization(grant);
        } catch (ProcessEngineException failure) {
            // Another node may have been faster; anything else is a fault.
            if (!exists(service, account, resource)) throw failure;
        }
    }

    private static boolean exists(AuthorizationService service, Account account, Resource resource) {
        return service.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
            .userIdIn(account.id()).resourceType(resource).resourceId(Authorization.ANY).count() > 0;
    }
}
