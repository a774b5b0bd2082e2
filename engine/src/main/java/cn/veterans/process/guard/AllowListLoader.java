package cn.veterans.process.guard;

import cn.veterans.process.settings.StartCheck;
import cn.veterans.process.settings.StartRefused;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the allow-list from the class path; a field that this engine does not know stops the start, for it might be a rule. */
@Configuration
public class AllowListLoader {
    private static final String RESOURCE = "/guard/allow-list.json";
    private static final int VERSION = 1;
    private final ObjectMapper json = new ObjectMapper();

    @Bean
    AllowList allowList() throws IOException {
        return load(System.getenv());
    }

    /** @param environment GUARD_EXTRA_REGISTERED: path of a JSON file with further registered names, only with MODE=test */
    AllowList load(Map<String, String> environment) throws IOException {
        AllowList list;
        try (InputStream stream = AllowListLoader.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new StartRefused("缺少模型放行清单 " + RESOURCE + "。");
            list = json.readValue(stream, AllowList.class);
        }
        if (list.version() != VERSION) throw new StartRefused("模型放行清单的版本不是 " + VERSION + "。");
        String extra = environment.get("GUARD_EXTRA_REGISTERED");
        if (extra == null || extra.isBlank()) return list;
        if (!StartCheck.isTest(environment)) throw new StartRefused("GUARD_EXTRA_REGISTERED 只能在 MODE=test 时使用。");
        Registered more = json.readValue(Path.of(extra).toFile(), Registered.class);
        return new AllowList(list.version(), list.limits(), list.namespaces(), list.roots(), list.elements(), list.registered().plus(more), list.literals(), list.patterns());
    }
}
