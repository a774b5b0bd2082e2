package cn.veterans.process.state;

import cn.veterans.process.state.CaseState.Token;
import java.util.ArrayList;
import java.util.List;
import org.operaton.bpm.engine.runtime.ActivityInstance;
import org.operaton.bpm.engine.runtime.TransitionInstance;

/** Where the tokens of an instance stand: the leaves of its activity tree, and those between two activities (asyncAfter). */
final class Tokens {
    private Tokens() {}

    static List<Token> of(ActivityInstance root, String definitionKey) {
        List<Token> tokens = new ArrayList<>();
        if (root != null) collect(root, definitionKey, tokens);
        return tokens;
    }

    private static void collect(ActivityInstance node, String definitionKey, List<Token> tokens) {
        for (TransitionInstance between : node.getChildTransitionInstances()) {
            tokens.add(new Token(between.getProcessInstanceId(), definitionKey, between.getActivityId(), between.getId()));
        }
        for (ActivityInstance child : node.getChildActivityInstances()) {
            boolean leaf = child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0;
            if (leaf) tokens.add(new Token(child.getProcessInstanceId(), definitionKey, child.getActivityId(), child.getId()));
            else collect(child, definitionKey, tokens);
        }
    }
}
