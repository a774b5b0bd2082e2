package cn.veterans.process.access;

/** The two accounts of the engine. */
public enum Account {
    /** the platform's server: everything */
    SERVER("server"),
    /** the external-task workers: external tasks, and reading */
    WORKER("worker");

    private final String id;

    Account(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
