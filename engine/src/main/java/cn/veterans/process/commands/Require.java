package cn.veterans.process.commands;

/** Checks of payload fields. */
public final class Require {
    private Require() {}

    /** @return the value; refused as invalid when absent, blank or over 255 characters */
    public static String text(String name, String value) {
        if (value == null || value.isBlank() || value.length() > 255) throw CommandRefused.invalid("缺少或无效的字段：" + name);
        return value;
    }

    /** @return the engine's user id; ASCII letters and digits only */
    public static String userId(String value) {
        if (value == null || !value.matches("[a-zA-Z0-9]{1,64}")) throw CommandRefused.invalid("缺少或无效的字段：userId");
        return value;
    }
}
