package cn.veterans.process.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a model as text: bounded, UTF-8, XML 1.0. The engine's parsers then have no other way to read the same bytes. */
final class ModelDecoder {
    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s([^?]*)\\?>");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*[\"']([^\"']*)[\"']");

    private ModelDecoder() {}

    static String decode(byte[] bytes, AllowList.Limits limits) throws DocumentRefused {
        if (bytes.length > limits.bytes()) {
            throw refused("document-too-large", "文件有 " + bytes.length + " 字节，超过上限 " + limits.bytes() + " 字节。");
        }
        // A zero byte stands in no UTF-8 XML but in every UTF-16 one.
        for (byte b : bytes) if (b == 0) throw notUtf8();
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException fault) {
            throw notUtf8();
        }
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        checkDeclaration(text);
        return text;
    }

    private static void checkDeclaration(String text) throws DocumentRefused {
        Matcher declaration = DECLARATION.matcher(text);
        if (!declaration.find()) return;
        Matcher encoding = ENCODING.matcher(declaration.group(1));
        if (encoding.find() && !encoding.group(1).equalsIgnoreCase("utf-8")) {
            throw refused("encoding-not-allowed", "声明的编码是 " + encoding.group(1) + "，只接受 UTF-8。");
        }
        Matcher version = VERSION.matcher(declaration.group(1));
        if (version.find() && !version.group(1).equals("1.0")) {
            throw refused("xml-not-well-formed", "声明的 XML 版本是 " + version.group(1) + "，只接受 1.0。");
        }
    }

    private static DocumentRefused notUtf8() {
        return refused("encoding-not-allowed", "文件不是 UTF-8 编码，只接受 UTF-8。");
    }

    private static DocumentRefused refused(String code, String message) {
        return new DocumentRefused(Finding.ofDocument(code, message));
    }
}
