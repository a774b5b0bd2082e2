package cn.veterans.process.settings;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No script runs in this engine, whatever is on the class path: every request for a script engine fails. */
public final class NoScriptEngines implements ScriptEngineResolver {
    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // The engine offers its own JUEL script engine here; it is not kept.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refused();
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean fromCache) {
        throw refused();
    }

    private static ProcessEngineException refused() {
        return new ProcessEngineException("script engines are switched off in this engine");
    }
}
