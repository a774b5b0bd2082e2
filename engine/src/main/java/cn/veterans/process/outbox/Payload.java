package cn.veterans.process.outbox;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** A payload in the making: fields in order, absent values as null, times as ISO-8601 in the law's time zone. */
public final class Payload {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Map<String, Object> fields = new LinkedHashMap<>();

    public static Payload of() {
        return new Payload();
    }

    public Payload with(String name, Object value) {
        fields.put(name, value instanceof Date date ? iso(date) : value);
        return this;
    }

    public Map<String, Object> fields() {
        return fields;
    }

    /** @return for example 2026-03-02T00:00:00+08:00; null for null */
    public static String iso(Date date) {
        if (date == null) return null;
        // java.sql.Timestamp loses nothing here: the engine keeps milliseconds.
        return OffsetDateTime.ofInstant(java.time.Instant.ofEpochMilli(date.getTime()), ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
