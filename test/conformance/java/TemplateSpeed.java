import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.minidev.json.JSONValue;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/**
 * How fast Apache Velocity 1.7 is on a warm JVM, for test/bench/engines. The first line it reads is
 * a list of jobs in JSON; it answers with what each template renders, one line of JSON each. Then
 * each line asks for one round, "<job> <parse|render|both> <milliseconds>", and is answered by the
 * templates a second; "parse" is from the text to a tree that is ready to render.
 */
public class TemplateSpeed {
  private interface Work {
    void run() throws Exception;
  }

  private static final Map<String, Work> WORKS = new HashMap<>();

  @SuppressWarnings("unchecked")
  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int index = 0;
    for (Object job : (List<Object>) Oracle.JSON.jsonProvider().parse(in.readLine())) {
      System.out.println(JSONValue.toJSONString(prepare(index++, (Map<String, Object>) job)));
    }
    for (String line; (line = in.readLine()) != null; ) {
      String[] asked = line.split(" ");
      System.out.println(rate(Double.parseDouble(asked[2]), WORKS.get(asked[0] + asked[1])));
    }
  }

  @SuppressWarnings("unchecked")
  private static String prepare(int index, Map<String, Object> job) throws Exception {
    RuntimeInstance engine = newEngine();
    String template = (String) job.get("template");
    Map<String, Object> data = (Map<String, Object>) job.get("data");
    SimpleNode tree = parse(engine, template);
    WORKS.put(index + "parse", () -> parse(engine, template));
    WORKS.put(index + "render", () -> render(engine, tree, data));
    WORKS.put(index + "both", () -> render(engine, parse(engine, template), data));
    return render(engine, tree, data);
  }

  private static SimpleNode parse(RuntimeInstance engine, String template) throws Exception {
    SimpleNode tree = engine.parse(new StringReader(template), "template");
    InternalContextAdapterImpl context = new InternalContextAdapterImpl(new VelocityContext());
    context.pushCurrentTemplateName("template");
    tree.init(context, engine);
    return tree;
  }

  @SuppressWarnings("unchecked")
  private static String render(RuntimeInstance engine, SimpleNode tree, Map<String, Object> given)
      throws Exception {
    VelocityContext variables = new VelocityContext();
    variables.put("input", new Oracle.Input((String) given.get("body"), (Map<String, Object>) given.get("params")));
    variables.put("util", new Oracle.Util());
    variables.put("context", given.get("context"));
    variables.put("stageVariables", given.get("stageVariables"));
    EventCartridge cartridge = new EventCartridge();
    cartridge.addEventHandler(new Oracle.EmptyText());
    cartridge.attachToContext(variables);
    InternalContextAdapterImpl context = new InternalContextAdapterImpl(variables);
    context.pushCurrentTemplateName("template");
    StringWriter writer = new StringWriter();
    tree.render(context, writer);
    return writer.toString();
  }

  private static double rate(double milliseconds, Work work) throws Exception {
    long started = System.nanoTime();
    double passed = 0;
    int count = 0;
    for (; passed < milliseconds; count++) {
      work.run();
      passed = (System.nanoTime() - started) / 1e6;
    }
    return count / passed * 1000;
  }

  private static RuntimeInstance newEngine() {
    Properties properties = new Properties();
    properties.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, NullLogChute.class.getName());
    properties.setProperty("resource.loader", "string");
    properties.setProperty(RuntimeConstants.VM_LIBRARY, "");
    properties.setProperty(RuntimeConstants.VM_PERM_ALLOW_INLINE, "false");
    RuntimeInstance engine = new RuntimeInstance();
    engine.init(properties);
    return engine;
  }
}
