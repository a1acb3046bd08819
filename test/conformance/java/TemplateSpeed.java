import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * How fast Apache Velocity 1.7 is on a warm JVM, for test/bench/engines. Reads one line of JSON, a
 * list of jobs, and writes one line for each: what the template renders, and for each of "parse"
 * (text to a tree that is ready to render), "render" and "both" the templates a second, by round.
 */
public class TemplateSpeed {
  private interface Work {
    void run() throws Exception;
  }

  @SuppressWarnings("unchecked")
  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (Object job : (List<Object>) Oracle.JSON.jsonProvider().parse(in.readLine())) {
      System.out.println(JSONValue.toJSONString(measure((Map<String, Object>) job)));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> measure(Map<String, Object> job) throws Exception {
    RuntimeInstance engine = newEngine();
    String template = (String) job.get("template");
    Map<String, Object> given = (Map<String, Object>) job.get("data");
    SimpleNode tree = parse(engine, template);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("output", render(engine, tree, given));
    answer.put("parse", rounds(job, () -> parse(engine, template)));
    answer.put("render", rounds(job, () -> render(engine, tree, given)));
    answer.put("both", rounds(job, () -> render(engine, parse(engine, template), given)));
    return answer;
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

  /** The first rounds warm the JVM up and are not told. */
  private static List<Double> rounds(Map<String, Object> job, Work work) throws Exception {
    int warmUps = ((Number) job.get("warmUps")).intValue();
    int rounds = ((Number) job.get("rounds")).intValue();
    double milliseconds = ((Number) job.get("milliseconds")).doubleValue();
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < warmUps + rounds; round++) {
      double rate = rate(milliseconds, work);
      if (round >= warmUps) rates.add(rate);
    }
    return rates;
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
