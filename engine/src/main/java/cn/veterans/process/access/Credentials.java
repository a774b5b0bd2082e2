package cn.veterans.process.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who sends a request, by HTTP Basic. Both accounts are always compared, in constant time. */
@Component
public class Credentials {
    private static final String SCHEME = "Basic ";
    private final Map<Account, byte[]> expected = new EnumMap<>(Account.class);

    public Credentials(@Value("${ENGINE_SERVER_SECRET}") String server, @Value("${ENGINE_WORKER_SECRET}") String worker) {
        expected.put(Account.SERVER, digest(Account.SERVER.id() + ":" + server));
        expected.put(Account.WORKER, digest(Account.WORKER.id() + ":" + worker));
    }

    /** @param header the Authorization header, may be null */
    public Optional<Account> check(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        byte[] given;
        try {
            given = digest(new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).trim()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        Account found = null;
        for (Map.Entry<Account, byte[]> entry : expected.entrySet()) {
            if (MessageDigest.isEqual(entry.getValue(), given)) found = entry.getKey();
        }
        return Optional.ofNullable(found);
    }

    /** Digests have one length, so that the comparison tells nothing about the length of a secret. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
