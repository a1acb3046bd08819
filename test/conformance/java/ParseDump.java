import java.io.*;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.directive.*;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.*;

/**
 * Says of each template (one a line on standard input, base64 of UTF-8) whether Velocity 1.7 takes
 * it, and as what: "A <tree>" or "R <line> <column> <class>: <message>", one line each. The tree
 * is the notation of test/vtl/velocity-notation.ts: what Velocity made of the template, told by
 * what it would print, so that both sides can be compared as strings.
 */
public class ParseDump {
  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, "UTF-8");
    for (String line; (line = in.readLine()) != null; ) {
      out.println(answer(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8)));
    }
    out.flush();
  }

  /** A runtime of its own for each template: macros would leak from one to the next. */
  static String answer(String template) {
    RuntimeInstance runtime = new RuntimeInstance();
    runtime.setProperty("runtime.log.logsystem", new NullLogChute());
    runtime.setProperty("parser.pool.size", "1");
    runtime.setProperty("velocimacro.library", "");
    try {
      SimpleNode root = runtime.parse(new StringReader(template), "t");
      InternalContextAdapterImpl context = new InternalContextAdapterImpl(new VelocityContext());
      context.pushCurrentTemplateName("t");
      root.init(context, runtime);
      StringBuilder tree = new StringBuilder();
      body(root, tree, false);
      return "A " + tree;
    } catch (Throwable error) {
      String message = String.valueOf(error.getMessage()).replaceAll("[\\r\\n]+", " ");
      java.util.regex.Matcher at = java.util.regex.Pattern.compile("line (\\d+), column (\\d+)").matcher(message);
      String where = at.find() ? at.group(1) + " " + at.group(2) : "0 0";
      return "R " + where + " " + error.getClass().getSimpleName() + ": " + message;
    }
  }

  /** Statements; neighbouring text becomes one, and text that prints nothing is left out. */
  static void body(Node node, StringBuilder out, boolean cutsLast) throws Exception {
    out.append('(');
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      if (child instanceof ASTText) text.append(printed(child));
      else if (child instanceof ASTComment) {
        text.append(printed(child));
        flush(text, out);
        out.append("C");
      } else {
        if (child instanceof ASTReference && !isInert(child) && string(child, "escPrefix").isEmpty() && !flag(child, "escaped")) {
          text.append(string(child, "morePrefix"));
        }
        flush(text, out);
        node(child, out);
      }
    }
    if (cutsLast && text.length() > 0 && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
    flush(text, out);
    out.append(')');
  }

  static void flush(StringBuilder text, StringBuilder out) {
    if (text.length() > 0) out.append('T').append(quote(text.toString()));
    text.setLength(0);
  }

  static void node(Node node, StringBuilder out) throws Exception {
    if (node instanceof ASTBlock) body(node, out, false);
    else if (node instanceof ASTTextblock) out.append('B').append(quote(printed(node)));
    else if (node instanceof ASTEscape) out.append('E').append(quote(printed(node)));
    else if (node instanceof ASTEscapedDirective) out.append('X').append(quote(printed(node)));
    else if (node instanceof ASTReference) reference(node, out);
    else if (node instanceof ASTDirective) directive((ASTDirective) node, out);
    else if (node instanceof ASTSetDirective) {
      out.append("S(");
      node(node.jjtGetChild(0), out);
      node(node.jjtGetChild(1).jjtGetChild(0), out);
      out.append(')');
    } else if (node instanceof ASTIfStatement || node instanceof ASTElseIfStatement || node instanceof ASTElseStatement) {
      out.append(node instanceof ASTIfStatement ? "I(" : node instanceof ASTElseIfStatement ? "J(" : "L(");
      for (int i = 0; i < node.jjtGetNumChildren(); i++) {
        Node child = node.jjtGetChild(i);
        node(child instanceof ASTExpression ? child.jjtGetChild(0) : child, out);
      }
      out.append(')');
    } else if (node instanceof ASTStringLiteral) {
      SimpleNode tree = (SimpleNode) field(node, "nodeTree");
      if (tree == null) out.append('Q').append(quote(string(node, "image")));
      else {
        out.append('Q');
        body(tree, out, !flag(node, "containsLineComment"));
      }
    } else if (node instanceof ASTIntegerLiteral) out.append('N').append(quote(image(node)));
    else if (node instanceof ASTFloatingPointLiteral) out.append('F').append(quote(image(node)));
    else if (node instanceof ASTWord) out.append('W').append(quote(image(node)));
    else if (node instanceof ASTIdentifier) out.append('.').append(image(node)).append(' ');
    else {
      String name = node.getClass().getSimpleName().substring(3);
      out.append(name.equals("Expression") ? "P" : name).append('(');
      if (node instanceof ASTMethod) out.append(image(node)).append(' ');
      for (int i = node instanceof ASTMethod ? 1 : 0; i < node.jjtGetNumChildren(); i++) node(node.jjtGetChild(i), out);
      out.append(')');
    }
  }

  static boolean isInert(Node node) throws Exception {
    return !flag(node, "computableReference") || number(node, "referenceType") == 4;
  }

  static void reference(Node node, StringBuilder out) throws Exception {
    boolean isRunt = number(node, "referenceType") == 4;
    if (isRunt && node.jjtGetNumChildren() == 0 && !image(node).equals("{")) {
      out.append('W').append(quote(image(node)));
      return;
    }
    if (isInert(node)) {
      out.append("RI").append(quote(isRunt ? string(node, "rootString") : string(node, "nullString")));
    } else {
      int escapes = string(node, "escPrefix").length() * 2 + (flag(node, "escaped") ? 1 : 0);
      out.append('R').append(escapes).append(quote(string(node, "nullString")));
      if (escapes > 0) out.append(quote(string(node, "morePrefix")));
      out.append(quote(string(node, "rootString")));
    }
    out.append('(');
    for (int i = 0; i < node.jjtGetNumChildren(); i++) node(node.jjtGetChild(i), out);
    out.append(')');
  }

  static void directive(ASTDirective node, StringBuilder out) throws Exception {
    Object directive = field(node, "directive");
    out.append("D").append(quote(node.getDirectiveName())).append('(');
    if (directive instanceof Literal) out.append(quote(string(directive, "literalText")));
    Object macro = directive instanceof BlockMacro ? field(directive, "macro") : directive;
    if (macro instanceof RuntimeMacro) {
      java.lang.reflect.Method literal = RuntimeMacro.class.getDeclaredMethod("getLiteral");
      literal.setAccessible(true);
      out.append(quote((String) literal.invoke(macro)));
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) node(node.jjtGetChild(i), out);
    out.append(')');
  }

  static String printed(Node node) throws Exception {
    StringWriter writer = new StringWriter();
    node.render(new InternalContextAdapterImpl(new VelocityContext()), writer);
    return writer.toString();
  }

  static String image(Node node) {
    Token token = node.getFirstToken();
    return token.image;
  }

  static Object field(Object object, String name) throws Exception {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
      } catch (NoSuchFieldException e) {
        continue;
      }
    }
    throw new NoSuchFieldException(name);
  }

  static String string(Object object, String name) throws Exception {
    return (String) field(object, name);
  }

  static boolean flag(Object object, String name) throws Exception {
    return (Boolean) field(object, name);
  }

  static int number(Object object, String name) throws Exception {
    return (Integer) field(object, name);
  }

  /** As JSON.stringify writes it. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c == '\n') out.append("\\n");
      else if (c == '\r') out.append("\\r");
      else if (c == '\t') out.append("\\t");
      else if (c == '\b') out.append("\\b");
      else if (c == '\f') out.append("\\f");
      else if (c < 32) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }
}
