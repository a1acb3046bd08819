// The spec and the scenarios of `npm run bench:bodies`: a megabyte that a template writes piece by piece,
// and a megabyte that is passed through.

const template = `
#set($pages = $input.path('$.pages'))
{
  "state": "known",
  "orders": [
#foreach($page in $pages)
#foreach($line in $page)
    { "id": $line.id, "state": "$line.state", "note": "$util.escapeJavaScript($line.note)" },
#end
#end
    null
  ]
}`.trim();

export const largeSpec = `openapi: 3.0.1
info: { title: Large bodies, version: "1" }
paths:
  /loop:
    post:
      responses: { "200": { description: All orders. } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://orders.example.com/all
        responses:
          default:
            statusCode: "200"
            responseTemplates:
              application/json: |
${template.replace(/^/gm, ' '.repeat(16))}
  /passed:
    get:
      responses: { "200": { description: All orders. } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://orders.example.com/all
`;

/** Of each operation the line of its integration, and what stands before the cursor of who types. */
export const operations = {
  loop: { name: 'POST /loop', line: lineOf(0), typed: '"state": "known' },
  passed: { name: 'GET /passed', line: lineOf(1), typed: null },
};

/** The backend gives 12,000 orders, in pages, because a loop ends after 1000 rounds. */
export function largeScenario(operation) {
  const order = (id) => ({ id, state: 'taken', note: `order number ${id} of so many more` });
  const page = (number) => Array.from({ length: 100 }, (_, index) => order(100 * number + index));
  return {
    spec: 'large.yaml',
    operation: operations[operation].name,
    title: 'a megabyte',
    backend: { status: 200, body: { pages: Array.from({ length: 120 }, (_, at) => page(at)) } },
  };
}

function lineOf(index) {
  const all = largeSpec.split('\n');
  const found = all.flatMap((line, at) => (line.includes('x-amazon-apigateway') ? [at + 1] : []));
  return found[index];
}
