package cn.veterans.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.operaton.bpm.engine.IdentityService;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before everything but /health: no browser, a known account, and for the workers only what is theirs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class AccountFilter extends OncePerRequestFilter {
    private static final String EXTERNAL_TASKS = "/engine-rest/external-task";
    private final Credentials credentials;
    private final IdentityService identity;

    public AccountFilter(Credentials credentials, IdentityService identity) {
        this.credentials = credentials;
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String path = pathOf(request);
        if (request.getHeader("Origin") != null) {
            refuse(response, 403, "origin-refused", "引擎不接受来自浏览器的请求");
            return;
        }
        if (path.equals("/health") && request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = credentials.check(request.getHeader("Authorization"));
        if (account.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"engine\"");
            refuse(response, 401, "unauthorized", "账号或密钥不正确");
            return;
        }
        if (account.get() == Account.WORKER && !isOpenToWorkers(request.getMethod(), path)) {
            refuse(response, 403, "forbidden", "该账号无权进行此操作");
            return;
        }
        identity.setAuthentication(account.get().id(), List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    static boolean isOpenToWorkers(String method, String path) {
        return method.equals("GET") || path.equals(EXTERNAL_TASKS) || path.startsWith(EXTERNAL_TASKS + "/");
    }

    /** The path that the container has decoded and normalised, and by which it chooses the servlet. */
    private static String pathOf(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    private static void refuse(HttpServletResponse response, int status, String code, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"retryable\":false}");
    }
}
