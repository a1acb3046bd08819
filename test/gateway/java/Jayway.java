import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.minidev.json.JSONValue;
import net.minidev.json.parser.JSONParser;
import net.minidev.json.parser.ParseException;
import org.apache.commons.lang.StringEscapeUtils;

/**
 * What json-smart, Jayway JsonPath and commons-lang say. Reads one JSON array of strings a line:
 * ["json", text], ["path", document, path], or the name of a function of $util and a text; writes
 * one JSON string a line: the value as a typed dump, or "!" and the exception.
 */
public class Jayway {
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new JsonSmartJsonProvider())
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();

  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    String line;
    while ((line = in.readLine()) != null) {
      List<?> question = (List<?>) JSONValue.parseStrict(line);
      out.println("\"" + ascii(JSONValue.escape(answer(question))) + "\"");
    }
    out.flush();
  }

  /** A lone surrogate would not survive UTF-8. */
  private static String ascii(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c < 128) escaped.append(c);
      else escaped.append(String.format("\\u%04x", (int) c));
    }
    return escaped.toString();
  }

  private static String answer(List<?> question) {
    String text = (String) question.get(1);
    try {
      switch ((String) question.get(0)) {
        case "json":
          return dump(parse(text));
        case "path":
          JsonPath path;
          try {
            path = JsonPath.compile((String) question.get(2));
          } catch (RuntimeException e) {
            return "!path " + e.getMessage();
          }
          return dump(JsonPath.using(CONFIGURATION).parse(parse(text)).read(path));
        case "escapeJavaScript":
          return dump(StringEscapeUtils.escapeJavaScript(text));
        case "urlEncode":
          return dump(URLEncoder.encode(text, "UTF-8"));
        case "urlDecode":
          return dump(URLDecoder.decode(text, "UTF-8"));
        case "base64Encode":
          return dump(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        case "base64Decode":
          return dump(new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
        default:
          throw new IllegalArgumentException("no such question");
      }
    } catch (Exception e) {
      return "!" + (e instanceof ParseException ? e.getMessage() : e.getClass().getName());
    }
  }

  private static Object parse(String text) throws ParseException {
    return new JSONParser(JSONParser.MODE_PERMISSIVE)
        .parse(text, JSONValue.defaultReader.DEFAULT_ORDERED);
  }

  private static String dump(Object value) {
    StringBuilder text = new StringBuilder();
    if (value == null || value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof String) {
      text.append('"').append(value).append('"');
    } else if (value instanceof Map) {
      text.append(value.getClass().getSimpleName()).append('{');
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        text.append(entry.getKey()).append('=').append(dump(entry.getValue())).append(';');
      }
      text.append('}');
    } else if (value instanceof List) {
      text.append(value.getClass().getSimpleName()).append('[');
      for (Object item : (List<?>) value) text.append(dump(item)).append(';');
      text.append(']');
    } else {
      text.append(value.getClass().getSimpleName()).append('(').append(value).append(')');
    }
    return text.toString();
  }
}
