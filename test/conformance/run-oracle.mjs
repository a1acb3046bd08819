// Runs the Java oracle: compiles it to out/conformance once, then passes lines through.
//   node test/conformance/run-oracle.mjs < cases.jsonl > answers.jsonl
// Needs a JDK and the Debian packages named below; says which is missing.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const classes = join(here, '../../out/conformance/classes');

/** Jar name → the Debian package that brings it. */
const jars = {
  velocity: 'velocity',
  'commons-collections3': 'libcommons-collections3-java',
  'commons-lang': 'libcommons-lang-java',
  'json-path': 'libjsonpath-java',
  'json-smart': 'libjson-smart-java',
  'accessors-smart': 'libaccessors-smart-java',
  asm: 'libasm-java',
  'slf4j-api': 'libslf4j-java',
  'slf4j-nop': 'libslf4j-java',
};

/** Programs that do not lie beside this file. */
const sources = { Jayway: '../gateway/java/Jayway.java' };

/** Why the oracle cannot run here, in one sentence; null when it can. */
export function whyNot() {
  if (spawnSync('javac', ['-version']).error)
    return 'The Java oracle needs a JDK (javac) on the PATH.';
  const missing = Object.entries(jars).filter(([jar]) => !existsSync(jarPath(jar)));
  if (missing.length === 0) return null;
  const packages = [...new Set(missing.map(([, name]) => name))].join(' ');
  return `The Java oracle needs jars that are not in ${jarFolder()}: apt-get install ${packages}`;
}

/** Compile what is stale and start the given program; its standard streams are pipes. */
export function startJava(mainClass, args = [], options = []) {
  compile(mainClass);
  const path = [classes, ...Object.keys(jars).map(jarPath)].join(delimiter);
  const all = ['-XX:+UseSerialGC', '-Xss64m', ...options, '-cp', path, mainClass, ...args];
  return spawn('java', all, { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Gives every object the same identity hash code: what then differs shows such a number. */
export const sameIdentityHash = [
  '-XX:+UnlockExperimentalVMOptions',
  '-XX:hashCode=2',
  // Classes from the archive bring the hash codes of the machine that wrote it.
  '-Xshare:off',
];

/**
 * Ask the oracle about many cases at once; the answers come in the order of the cases. `options`
 * are for the Java machine.
 */
export async function askOracle(cases, options = []) {
  return (await askLines('Oracle', cases.map(asciiJson), options)).map((line) => JSON.parse(line));
}

/** Hand lines to a Java program; its answer is a line for each. */
export async function askLines(mainClass, lines, options = []) {
  const java = startJava(mainClass, [], options);
  let text = '';
  java.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  const ended = new Promise((resolve, reject) => java.on('close', resolve).on('error', reject));
  java.stdin.end(lines.map((line) => `${line}\n`).join(''));
  await ended;
  return text.split('\n').filter(Boolean);
}

/** Only ASCII, since JSON readers differ about control characters. */
function asciiJson(value) {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function jarFolder() {
  return process.env.CONFORMANCE_JARS ?? '/usr/share/java';
}

function jarPath(jar) {
  return join(jarFolder(), `${jar}.jar`);
}

function compile(mainClass) {
  const source = join(here, sources[mainClass] ?? `java/${mainClass}.java`);
  const target = join(classes, `${mainClass}.class`);
  if (existsSync(target) && statSync(target).mtimeMs > statSync(source).mtimeMs) return;
  mkdirSync(classes, { recursive: true });
  const path = Object.keys(jars).map(jarPath).join(delimiter);
  execFileSync(
    'javac',
    [
      '-nowarn',
      '-encoding',
      'UTF-8',
      '-cp',
      path,
      '-sourcepath',
      join(here, 'java'),
      '-d',
      classes,
      source,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reason = whyNot();
  if (reason !== null) {
    console.error(reason);
    process.exit(2);
  }
  const java = startJava('Oracle');
  process.stdin.pipe(java.stdin);
  java.stdout.pipe(process.stdout);
  java.on('close', (code) => process.exit(code ?? 1));
}
