import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;
import org.apache.commons.lang.StringEscapeUtils;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.exception.MethodInvocationException;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.util.introspection.Info;

/**
 * What the real Java engines say: renders templates with Apache Velocity 1.7 and Jayway JsonPath.
 * Reads the lines that `render --batch` reads, with a "profile" in each, and writes the same lines.
 * The aws profile is stock Velocity with three changes, each recorded from the real service: an
 * invalid reference is the empty string, inline macros are not permitted, #evaluate is removed.
 */
public class Oracle {
  private static final int SECONDS_FOR_A_CASE = 20;
  private static final long STACK_BYTES = 64L << 20;

  static final Configuration JSON =
      Configuration.builder()
          .jsonProvider(new JsonSmartJsonProvider())
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();

  private static RuntimeInstance awsEngine;
  private static RuntimeInstance plainEngine;

  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    String line;
    while ((line = in.readLine()) != null) {
      if (line.trim().isEmpty()) continue;
      out.println(JSONValue.toJSONString(answer(line), JSONStyle.LT_COMPRESS));
      if (!in.ready()) out.flush();
    }
    out.flush();
  }

  /** One case, in a thread of its own, so that an endless template ends the case and not us. */
  @SuppressWarnings("deprecation")
  private static Map<String, Object> answer(final String line) throws Exception {
    FutureTask<Map<String, Object>> task = new FutureTask<>(() -> render(line));
    Thread thread = new Thread(null, task, "case", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS_FOR_A_CASE, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.stop();
      return failure(null, "timeout", 0, 0);
    } catch (ExecutionException e) {
      return failure(null, String.valueOf(e.getCause()), 0, 0);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> render(String line) {
    Map<String, Object> request;
    try {
      request = (Map<String, Object>) JSON.jsonProvider().parse(line);
    } catch (RuntimeException e) {
      return failure(null, "not JSON: " + e, 0, 0);
    }
    Object id = request.get("id");
    try {
      boolean aws = !"velocity-1.7".equals(request.get("profile"));
      String template = (String) request.get("template");
      ContextMap context = contextMap(mapOf(request.get("context")));
      VelocityContext variables = new VelocityContext();
      variables.put("input", new Input((String) request.get("body"), mapOf(request.get("params"))));
      variables.put("util", new Util());
      variables.put("context", context);
      variables.put("stageVariables", new LinkedHashMap<>(mapOf(request.get("stageVariables"))));
      for (Map.Entry<String, Object> variable : mapOf(request.get("vars")).entrySet()) {
        variables.put(variable.getKey(), variable.getValue());
      }
      if (aws) {
        EventCartridge cartridge = new EventCartridge();
        cartridge.addEventHandler(new EmptyText());
        cartridge.attachToContext(variables);
      }
      StringWriter writer = new StringWriter();
      engine(aws, template).evaluate(variables, writer, "template", new StringReader(template));
      Map<String, Object> overrides = new LinkedHashMap<>();
      overrides.put("requestOverride", plain(context.get("requestOverride"), 0));
      overrides.put("responseOverride", plain(context.get("responseOverride"), 0));
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("id", id);
      answer.put("output", writer.toString());
      answer.put("overrides", overrides);
      return answer;
    } catch (MethodInvocationException e) {
      return failure(id, e.getMessage(), e.getLineNumber(), e.getColumnNumber());
    } catch (ParseErrorException e) {
      return failure(id, e.getMessage(), e.getLineNumber(), e.getColumnNumber());
    } catch (Throwable e) {
      return failure(id, String.valueOf(e), 0, 0);
    }
  }

  /** An engine of the profile; a new one where the template could leave macros or their names behind. */
  private static RuntimeInstance engine(boolean aws, String template) {
    if (template.contains("macro")) return newEngine(aws);
    if (aws) {
      if (awsEngine == null) awsEngine = newEngine(true);
      return awsEngine;
    }
    if (plainEngine == null) plainEngine = newEngine(false);
    return plainEngine;
  }

  private static RuntimeInstance newEngine(boolean aws) {
    Properties properties = new Properties();
    properties.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, NullLogChute.class.getName());
    properties.setProperty("resource.loader", "string");
    properties.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
    properties.setProperty(RuntimeConstants.VM_LIBRARY, "");
    // Twenty parsers, the default, are most of what an engine costs to make; more come when needed.
    properties.setProperty(RuntimeConstants.PARSER_POOL_SIZE, "1");
    if (aws) properties.setProperty(RuntimeConstants.VM_PERM_ALLOW_INLINE, "false");
    RuntimeInstance engine = new RuntimeInstance();
    engine.init(properties);
    if (aws) engine.removeDirective("evaluate");
    return engine;
  }

  /** What a reference without a value is at AWS: the empty string, everywhere. */
  public static final class EmptyText implements InvalidReferenceEventHandler {
    @Override
    public Object invalidGetMethod(Context context, String reference, Object object, String property, Info info) {
      return "";
    }

    @Override
    public boolean invalidSetMethod(Context context, String leftReference, String rightReference, Info info) {
      return false;
    }

    @Override
    public Object invalidMethod(Context context, String reference, Object object, String method, Info info) {
      return "";
    }
  }

  private static ContextMap contextMap(Map<String, Object> given) {
    ContextMap context = (ContextMap) blank(given);
    context.put("requestOverride", withParts((ContextMap) context.get("requestOverride"), "path", "header", "querystring"));
    context.put("responseOverride", withParts((ContextMap) context.get("responseOverride"), "header"));
    return context;
  }

  private static ContextMap withParts(ContextMap given, String... parts) {
    ContextMap result = new ContextMap();
    for (String part : parts) result.put(part, new ContextMap());
    if (given != null) result.putAll(given);
    return result;
  }

  private static Object blank(Object value) {
    if (!(value instanceof Map)) return value;
    ContextMap result = new ContextMap();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
      result.put(entry.getKey(), blank(entry.getValue()));
    }
    return result;
  }

  /** $input: the payload, seen through Jayway JsonPath, and the parameters of the method request. */
  public static final class Input {
    private final String body;
    private final Map<String, Object> params = new LinkedHashMap<>();
    private Object json;

    Input(String body, Map<String, Object> given) {
      this.body = body == null || body.isEmpty() ? "{}" : body;
      for (String place : new String[] {"path", "querystring", "header"}) {
        params.put(place, new LinkedHashMap<>(mapOf(given.get(place))));
      }
    }

    public String getBody() {
      return body;
    }

    public Object path(String path) {
      return JsonPath.using(JSON).parse(parsed()).read(path);
    }

    public String json(String path) {
      Object value = path(path);
      return value == null ? "\"\"" : JSONValue.toJSONString(value, JSONStyle.LT_COMPRESS);
    }

    public Map<String, Object> params() {
      return params;
    }

    public Object params(String name) {
      for (Object place : params.values()) {
        Object value = ((Map<?, ?>) place).get(name);
        if (value != null) return value;
      }
      return "";
    }

    @Override
    public String toString() {
      return "{}";
    }

    /** A payload that does not begin as JSON does is one string (recorded with "a=b"). */
    private Object parsed() {
      if (json == null) {
        String text = body.trim();
        boolean isJson = text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
        json = isJson ? JSON.jsonProvider().parse(body) : body;
      }
      return json;
    }
  }

  /** $util, with the libraries that the guide and the error texts point to. */
  public static final class Util {
    public String escapeJavaScript(String text) {
      return StringEscapeUtils.escapeJavaScript(text);
    }

    public Object parseJson(String text) {
      return JSON.jsonProvider().parse(text);
    }

    public String urlEncode(String text) throws Exception {
      return URLEncoder.encode(text, "UTF-8");
    }

    public String urlDecode(String text) throws Exception {
      return URLDecoder.decode(text, "UTF-8");
    }

    public String base64Encode(String text) {
      return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public String base64Decode(String text) {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "{}";
    }
  }

  /** A value as JSON can hold it: what is neither map, list, number nor boolean by its text. */
  private static Object plain(Object value, int depth) {
    if (depth > 50) return null;
    if (value instanceof Map) {
      Map<String, Object> result = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        result.put(String.valueOf(entry.getKey()), plain(entry.getValue(), depth + 1));
      }
      return result;
    }
    if (value instanceof List) {
      List<Object> result = new ArrayList<>();
      for (Object item : (List<?>) value) result.add(plain(item, depth + 1));
      return result;
    }
    if (value == null || value instanceof Number || value instanceof Boolean) return value;
    return value.toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapOf(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : new LinkedHashMap<>();
  }

  private static Map<String, Object> failure(Object id, String message, int line, int column) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    error.put("line", line);
    error.put("column", column);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    answer.put("error", error);
    return answer;
  }
}

/** $context and the maps in it: HashMaps that print as nothing. Its name at AWS is not known. */
final class ContextMap extends HashMap<Object, Object> {
  @Override
  public String toString() {
    return "";
  }
}
