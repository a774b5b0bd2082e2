package cn.veterans.process;

import java.util.Map;
import org.operaton.bpm.engine.ProcessEngine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells that the engine is up and that it is ours: the server refuses one that does not name this product. */
@RestController
public class HealthController {
    static final String PRODUCT = "veterans-process-engine";
    static final String VERSION = "0.1.0";

    @GetMapping("/health")
    public Map<String, String> health() {
        String operaton = ProcessEngine.class.getPackage().getImplementationVersion();
        return Map.of("status", "up", "product", PRODUCT, "version", VERSION, "operaton", operaton == null ? "unknown" : operaton);
    }
}
