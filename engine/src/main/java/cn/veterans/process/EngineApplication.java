package cn.veterans.process;

import cn.veterans.process.settings.StartCheck;
import cn.veterans.process.settings.StartRefused;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine as one application: everything that is ours hangs on it as a plug-in or a controller. */
@SpringBootApplication
public class EngineApplication {
    public static void main(String[] args) {
        try {
            StartCheck.run(System.getenv());
        } catch (StartRefused refusal) {
            System.err.println("流程引擎拒绝启动：" + refusal.getMessage());
            System.exit(2);
        }
        SpringApplication application = new SpringApplication(EngineApplication.class);
        if (StartCheck.isTest(System.getenv())) {
            // Tests wait for incidents: the same number of attempts, closer together.
            application.setDefaultProperties(Map.of("ENGINE_JOB_RETRY_INTERVALS", "PT0.2S,PT0.2S"));
        }
        application.run(args);
    }
}
