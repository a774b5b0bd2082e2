package cn.veterans.process.settings;

/** The engine must not start with these settings; the message is one sentence for the operator and holds no secret. */
public class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }
}
