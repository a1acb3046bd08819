// What Velocity 1.7 makes of templates, by the Java program ParseDump: one answer a template.
import { startJava, whyNot } from '../conformance/run-oracle.mjs';

/** Ends the process with a sentence where there is no Java. */
export async function askVelocity(templates) {
  const problem = whyNot();
  if (problem) {
    console.error(problem);
    process.exit(2);
  }
  const java = startJava('ParseDump');
  let answer = '';
  java.stdout.setEncoding('utf8').on('data', (chunk) => (answer += chunk));
  const ended = new Promise((resolve, reject) => java.on('close', resolve).on('error', reject));
  java.stdin.end(templates.map((text) => `${Buffer.from(text).toString('base64')}\n`).join(''));
  await ended;
  return answer.split('\n');
}
