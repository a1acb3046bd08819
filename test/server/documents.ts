/** The documents that the server's tests open. */

export const yamlUri = 'memory:/openapi.yaml';
export const vtlUri = 'memory:/template.vtl';

/** One MOCK integration; its response template holds one mistake, `$input.parms`. */
export const yamlText = `openapi: 3.0.1
info: { title: orders, version: '1' }
paths:
  /orders/{id}:
    post:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: '42' }
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates:
          application/json: |
            {"statusCode": 200}
        responses:
          default:
            statusCode: '200'
            responseTemplates:
              application/json: |
                ## says who it is
                {"id": "$input.parms('id')"}
`;

export const vtlText = `#set($name = $input.path('$.name'))\n{"hello": "$name"}\n`;
