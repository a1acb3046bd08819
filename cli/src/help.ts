/** What `--help` prints. */
export const help = `API Gateway integrations, offline: check and run x-amazon-apigateway-integration
and VTL mapping templates.

Usage:
  apigateway-integrations check PATH... [--format text|json|sarif|github|junit]
                                [--fail-on error|warning|info|hint|never] [--baseline FILE]
  apigateway-integrations check PATH... --write-baseline FILE
  apigateway-integrations run FILE [--operation "POST /orders" | --request "POST /orders/42?x=1"]
                              [--scenario FILE]
                              [--hostile] [--format text|json]
  apigateway-integrations test [PATH...] [--filter TEXT] [--update] [--format text|json|junit]
                               [--coverage text|json|lcov] [--coverage-file FILE]
  apigateway-integrations scenario import [--from curl|har|lambda-event|console-log] FILE|-
                                          [--spec openapi.yaml] [--entry N | --list]
  apigateway-integrations scenario export --to curl|test-invoke-method|lambda-event FILE
                                          [--operation "POST /orders"] [--scenario FILE]
                                          [--base-url URL]
  apigateway-integrations render --batch [--profile aws|velocity-1.7]
                                 [--engine velocityjs | --compare velocityjs]
  apigateway-integrations --help | --version

check   Findings in OpenAPI files (.yaml, .json) and templates (.vtl). PATH is a file, a folder
        or a quoted pattern ("api/**/*.yaml"); node_modules and .git are passed over, and so are
        files without an integration.
        .apigateway-integrations.json beside the files or above: {"checks": {"<code>": "off"},
        "ignore": ["generated/**"]}.
        --fail-on  what makes exit code 1: a finding of this severity or a graver one.
        --write-baseline  writes what is found to FILE; with --baseline FILE only what is new
                          since then is reported.
        --format sarif for code scanning, github for annotations of GitHub Actions, junit for
        test reports; json: an array of {file, line, column, endLine, endColumn, severity, code, message};
        lines and columns count from 1, the end is exclusive.
run     Takes a sample call through one integration, as API Gateway would, and reports each step.
        Without --scenario the sample comes from the document. FILE may be a .vtl file, or a
        scenario that names its spec.
        --hostile  runs the stock of calls that break templates (an apostrophe, quotes, an empty
                   body, …), a line each, with the place in the template that breaks.
test    Runs scenario files (*.scenario.json) and compares what comes out with their "expect".
        PATH is a file, a folder or a quoted pattern; the current folder where it is left out.
        One without "expect" passes as long as its call does not fail.
        --filter  only those whose title, operation or file name holds TEXT
        --update  writes what comes out into "expect": the parts that it names, or all of it where
                  there is none yet
        --coverage  which lines and branches of templates were reached; text is written behind the
                    results, all else to --coverage-file
scenario import  Prints the scenario that a curl line, a HAR file, a Lambda event or a log of the
        console's test holds; --spec finds its operation. What is not taken over is said on standard error.
scenario export  Prints a scenario (FILE, or that of an OpenAPI FILE) as a command or an event.
render  Reads one JSON object a line from standard input, writes one a line in the same order:
        {"id", "template", "phase": "request"|"response", "body", "params": {"path": {},
        "querystring": {}, "header": {}}, "context": {}, "stageVariables": {}, "vars": {}}
        gives {"id", "output", "overrides"} or {"id", "error": {"message", "line", "column"}}.
        --engine velocityjs renders as local emulators do that are built on velocityjs.
        --compare velocityjs adds what they print, the first difference with its place in the
        template, and the reason where it is known: {"velocityjs": {"output", "error",
        "difference": {"offset", "ours", "theirs", "line", "column", "source", "explanation"}}}

Exit code: 0 all well, 1 errors were found (see --fail-on) or an expectation was not met, 2 the command
could not be carried out.
`;
