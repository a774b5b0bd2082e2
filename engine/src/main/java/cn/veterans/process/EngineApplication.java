package cn.veterans.process;

import cn.veterans.process.settings.StartCheck;
import cn.veterans.process.settings.StartRefused;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine as one application: everything that is ours hangs on it as a plug-in or a controller. */
@SpringBootApplication
public class EngineApplication {
    private static final int REFUSED = 2;

    public static void main(String[] args) {
        try {
            StartCheck.run(System.getenv());
        } catch (StartRefused refusal) {
            // Readable under any locale.
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println("流程引擎拒绝启动：" + refusal.getMessage());
            System.exit(REFUSED);
        }
        SpringApplication application = new SpringApplication(EngineApplication.class);
        if (StartCheck.isTest(System.getenv())) {
            // Tests wait for incidents: the same number of attempts, closer together.
            application.setDefaultProperties(Map.of("ENGINE_JOB_RETRY_INTERVALS", "PT0.2S,PT0.2S"));
        }
        application.run(args);
    }
}
