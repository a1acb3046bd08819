import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { knownUri } from '../integration-uri.ts';
import { isHttpApi } from './http-api-shape.ts';

const listener = /^arn:[\w-]+:elasticloadbalancing:[^:]*:[^:]*:listener\/./;
const cloudMapService = /^arn:[\w-]+:servicediscovery:[^:]*:[^:]*:service\/./;

/** In HTTP APIs a private backend is an ARN; a URL is what REST APIs have there. */
export const httpVpclinkUri: IntegrationCheck = {
  code: 'http-vpclink-uri',
  title: 'uri of a private integration that is no listener',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { connectionType } = integration;
    if (!isHttpApi(api) || connectionType?.known !== true) return;
    const uri = knownUri(integration);
    if (connectionType.read !== 'VPC_LINK' || uri === null || uri.read.includes('${')) return;
    if (listener.test(uri.read) || cloudMapService.test(uri.read)) return;
    yield {
      span: valueOf(text, uri),
      message:
        'Through a VPC link an HTTP API calls the ARN of a load balancer listener or of a Cloud Map service; API Gateway refuses any other uri.',
    };
  },
};
