/**
 * Hostile calls over the examples and over made integrations: each comes to an end in a whole
 * report, and where API Gateway itself would answer 500 and above, or a template fails, the
 * verdict says what broke in a sentence.
 */
import { readFileSync } from 'node:fs';
import { defaultScenario } from '../../../core/src/gateway/complete-scenario.ts';
import { hostileScenarios } from '../../../core/src/gateway/hostile-scenarios.ts';
import type { Integration } from '../../../core/src/gateway/integration.ts';
import { judgeHostile } from '../../../core/src/gateway/judge-hostile.ts';
import { stepIds } from '../../../core/src/gateway/report.ts';
import { runIntegration } from '../../../core/src/gateway/run-integration.ts';
import { analyze } from '../../../core/src/index.ts';
import { integrationOf } from '../../gateway/integration-of.ts';
import { integrationParts } from '../generate/integration.ts';
import { scenario } from '../generate/scenario.ts';
import { integer, pick, type Law, type Random } from '../law.ts';

const examples = ['openapi.yaml', 'orders-prod-swagger-apigateway.json'].flatMap((name) => {
  const text = readFileSync(`examples/${name}`, 'utf8');
  return analyze(text, name.endsWith('.json') ? 'json' : 'yaml').integrations;
});

export const law: Law = {
  name: 'hostile-runs',
  run(random) {
    const isExample = random() < 0.3;
    const integration = isExample ? anExample(random) : aMadeOne(random);
    const { httpMethod } = integration.method;
    const base =
      isExample && random() < 0.5 ? defaultScenario(integration) : scenario(random, httpMethod);
    const stock = hostileScenarios(integration, base);
    const hostile = stock[integer(random, 0, stock.length - 1)];
    if (hostile === undefined) return 'the stock is empty';
    const report = runIntegration(integration, hostile.scenario);
    const breaks = judgeHostile(report);
    const { status } = report.response;
    const isWhole =
      report.steps.length === stepIds.length &&
      Number.isInteger(status) &&
      report.steps.every(({ reason }) => reason !== '') &&
      JSON.stringify(report) !== '';
    const mustBreak =
      report.problems.some(({ severity }) => severity === 'error') ||
      (status >= 500 && report.steps.some(({ outcome }) => outcome === 'failed'));
    const isClear = breaks.every(({ code, message }) => code !== '' && /\w\W+\w/.test(message));
    if (isWhole && isClear && (!mustBreak || breaks.length > 0)) return null;
    const { response, problems } = report;
    return JSON.stringify([hostile.id, integration.type, response, problems, breaks]).slice(
      0,
      4000,
    );
  },
};

function anExample(random: Random): Integration {
  const [first, ...others] = examples;
  if (first === undefined) throw new Error('the examples have no integration');
  return pick(random, [first, ...others]);
}

function aMadeOne(random: Random): Integration {
  return integrationOf(integrationParts(random, pick(random, ['POST', 'PUT', 'ANY', 'GET'])));
}
