package cn.veterans.process.settings;

import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/** What must hold before anything is opened: the time zone of the law, a database, two secrets. */
public final class StartCheck {
    private static final String ZONE = "Asia/Shanghai";
    private static final int SHORTEST_SECRET = 16;

    private StartCheck() {}

    /** @throws StartRefused with one sentence on the first thing that is wrong */
    public static void run(Map<String, String> environment) {
        if (!ZONE.equals(TimeZone.getDefault().getID())) {
            throw new StartRefused("Java 虚拟机的时区须为 Asia/Shanghai，请加参数 -Duser.timezone=Asia/Shanghai。");
        }
        for (String name : List.of("ENGINE_JDBC_URL", "ENGINE_DB_USER", "ENGINE_DB_PASSWORD")) {
            if (environment.getOrDefault(name, "").isBlank()) {
                throw new StartRefused("缺少环境变量 " + name + "。");
            }
        }
        for (String name : List.of("ENGINE_SERVER_SECRET", "ENGINE_WORKER_SECRET")) {
            if (environment.getOrDefault(name, "").length() < SHORTEST_SECRET) {
                throw new StartRefused("环境变量 " + name + " 缺失或少于 " + SHORTEST_SECRET + " 个字符。");
            }
        }
        if (environment.get("ENGINE_SERVER_SECRET").equals(environment.get("ENGINE_WORKER_SECRET"))) {
            throw new StartRefused("ENGINE_SERVER_SECRET 与 ENGINE_WORKER_SECRET 不得相同。");
        }
        if (environment.containsKey("GUARD_EXTRA_REGISTERED") && !isTest(environment)) {
            throw new StartRefused("GUARD_EXTRA_REGISTERED 只能在 MODE=test 时使用。");
        }
    }

    public static boolean isTest(Map<String, String> environment) {
        return "test".equals(environment.get("MODE"));
    }
}
