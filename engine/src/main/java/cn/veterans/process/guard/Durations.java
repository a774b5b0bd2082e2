package cn.veterans.process.guard;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Literal ISO 8601 durations of whole numbers; no repetitions, no intervals. */
final class Durations {
    private static final Pattern FORM = Pattern.compile(
        "P(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,5})D");
    private static final int[] UNIT_HOURS = {365 * 24, 30 * 24, 7 * 24, 24};

    private Durations() {}

    /** A year is taken as 365 days, a month as 30. */
    static OptionalDouble hours(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches() || text.equals("P") || "T".equals(match.group(5))) return OptionalDouble.empty();
        double hours = 0;
        for (int i = 0; i < UNIT_HOURS.length; i++) hours += part(match, i + 1) * UNIT_HOURS[i];
        return OptionalDouble.of(hours + part(match, 6) + part(match, 7) / 60 + part(match, 8) / 3600);
    }

    /** Days of a duration written as P180D, the only form in which the engine reads a time to live. */
    static OptionalInt wholeDays(String text) {
        Matcher match = DAYS.matcher(text);
        return match.matches() ? OptionalInt.of(Integer.parseInt(match.group(1))) : OptionalInt.empty();
    }

    private static double part(Matcher match, int group) {
        return match.group(group) == null ? 0 : Double.parseDouble(match.group(group));
    }
}
