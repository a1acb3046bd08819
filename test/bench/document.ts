/** OpenAPI documents of a given size, such as a large team has. */

export interface BenchDocument {
  readonly name: string;
  readonly text: string;
  /** Where the typing happens: inside the middle template, behind `$input.`. */
  readonly cursor: number;
}

/** A YAML document with so many templates, and so many lines of schemas and prose around each. */
export function createDocument(templates: number, linesAround: number): BenchDocument {
  const paths = Array.from({ length: templates }, (_, index) => path(index, linesAround));
  const text = `openapi: 3.0.1\ninfo: { title: bench, version: '1' }\npaths:\n${paths.join('')}`;
  const middle = text.indexOf(`/resource${Math.floor(templates / 2)}/`);
  const lines = text.split('\n').length;
  const kilobytes = Math.round(text.length / 1024);
  return {
    name: `${lines} lines, ${kilobytes} kB, ${templates} templates`,
    text,
    cursor: text.indexOf('$input.', middle) + '$input.'.length,
  };
}

function path(index: number, linesAround: number): string {
  const properties = Array.from(
    { length: Math.max(1, Math.floor(linesAround / 4)) },
    (_, property) => `                property${property}:
                  type: string
                  maxLength: ${property + 1}
                  description: What is known of property ${property} of resource ${index}.
`,
  );
  return `  /resource${index}/{id}:
    post:
      operationId: update${index}
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
${properties.join('')}      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: AWS
        httpMethod: POST
        uri: arn:aws:apigateway:eu-central-1:sqs:path/123456789012/queue${index}
        credentials: arn:aws:iam::123456789012:role/queue
        requestParameters:
          integration.request.header.Content-Type: "'application/x-www-form-urlencoded'"
        requestTemplates:
          application/json: |
            #set($body = $input.path('$'))
            #set($id = $input.params('id'))
            {
              "id": "$util.escapeJavaScript($id)",
              "queue": ${index},
              #foreach($item in $body.items)
              "item$foreach.count": $input.json("$.items[$foreach.index]")#if($foreach.hasNext),#end
              #end
            }
        responses:
          default: { statusCode: '200' }
`;
}
