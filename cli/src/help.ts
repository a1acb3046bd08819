/** What `--help` prints. */
export const help = `API Gateway integrations, offline: check and run x-amazon-apigateway-integration
and VTL mapping templates.

Usage:
  apigateway-integrations check FILE... [--format text|json]
  apigateway-integrations run FILE [--operation "POST /orders"] [--scenario FILE]
                              [--format text|json]
  apigateway-integrations render --batch [--profile aws|velocity-1.7]
                                 [--engine velocityjs | --compare velocityjs]
  apigateway-integrations --help | --version

check   Findings in OpenAPI files (.yaml, .json) and templates (.vtl).
        JSON: an array of {file, line, column, endLine, endColumn, severity, code, message};
        lines and columns count from 1, the end is exclusive.
run     Takes a sample call through one integration, as API Gateway would, and reports each step.
        Without --scenario the sample comes from the document. FILE may be a .vtl file.
render  Reads one JSON object a line from standard input, writes one a line in the same order:
        {"id", "template", "phase": "request"|"response", "body", "params": {"path": {},
        "querystring": {}, "header": {}}, "context": {}, "stageVariables": {}, "vars": {}}
        gives {"id", "output", "overrides"} or {"id", "error": {"message", "line", "column"}}.
        --engine velocityjs renders as local emulators do that are built on velocityjs.
        --compare velocityjs adds what they print, the first difference with its place in the
        template, and the reason where it is known: {"velocityjs": {"output", "error",
        "difference": {"offset", "ours", "theirs", "line", "column", "source", "explanation"}}}

Exit code: 0 all well, 1 errors were found, 2 the command could not be carried out.
`;
