package cn.veterans.process.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Plain JSON values as engine variables. Documents and personal data have no business here, so texts are short. */
public final class Variables {
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST = 100;

    private Variables() {}

    /**
     * @param json name → text, number, boolean or null; null means none
     * @throws CommandRefused on anything else
     */
    public static Map<String, Object> of(Map<String, JsonNode> json) {
        Map<String, Object> values = new HashMap<>();
        if (json == null) return values;
        if (json.size() > MOST) throw CommandRefused.invalid("变量过多");
        json.forEach((name, value) -> values.put(checkedName(name), valueOf(name, value)));
        return values;
    }

    private static String checkedName(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9]{0,63}")) throw CommandRefused.invalid("变量名无效");
        return name;
    }

    private static Object valueOf(String name, JsonNode value) {
        if (value == null || value.isNull()) return null;
        if (value.isBoolean()) return value.booleanValue();
        if (value.isInt()) return value.intValue();
        if (value.canConvertToExactIntegral() && value.canConvertToLong()) return value.longValue();
        if (value.isNumber()) return value.doubleValue();
        if (value.isTextual() && value.textValue().length() <= LONGEST_TEXT) return value.textValue();
        throw CommandRefused.invalid("变量 " + name + " 须为不超过 " + LONGEST_TEXT + " 字的文本、数字、布尔值或空");
    }
}
