-- Neovim as a client of the built server: what it shows, and what we expect, by the examples.
-- `npm run test:neovim` starts it; every line that begins with `ok` or `not ok` is one result.
-- Written for Neovim 0.7, which Debian 12 has, and every later one.

local root = assert(os.getenv('PROJECT_ROOT'), 'PROJECT_ROOT is the folder of the project')
local examples = root .. '/examples/'
-- The machine may be busy with other tests; a server that does not answer at all still ends this.
local patience = 30000

local config = {
  name = 'apigateway-integrations',
  cmd = { os.getenv('NODE') or 'node', root .. '/dist/server.js', '--stdio' },
  root_dir = root,
}
local client_id
-- Once it has not answered it is not waited for again.
local has_server = true

--- Attaches the buffer shown to our one server, as `docs/editors.md` tells it.
local function attach()
  if vim.lsp.start then
    client_id = vim.lsp.start(config)
  else
    -- Neovim 0.7.
    client_id = client_id or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(0, client_id)
  end
end

--- Shows an example, and waits until the server has said what it can do.
local function open(name, filetype)
  vim.cmd('buffer ' .. vim.fn.bufadd(examples .. name))
  vim.bo.filetype = filetype
  attach()
  local function has_answered()
    local client = vim.lsp.get_client_by_id(client_id)
    return client ~= nil and next(client.server_capabilities or {}) ~= nil
  end
  has_server = has_server and vim.wait(patience, has_answered, 20)
  assert(has_server, 'the server does not answer')
end

--- The first line of the buffer that holds the text: its number and the text's column, from 0.
local function find(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local column = line:find(text, 1, true)
    if column then return number - 1, column - 1 end
  end
  error('the example does not hold ' .. text)
end

--- Types over the first place of the text, as a person would: the server is told of the change.
local function replace(text, typed)
  local line, column = find(text)
  vim.api.nvim_buf_set_text(0, line, column, line, column + #text, { typed })
  return line, column
end

--- What is shown for the buffer, as `line:column code` each.
local function shown_diagnostics()
  local shown = {}
  for _, found in ipairs(vim.diagnostic.get(0)) do
    local code = found.code or vim.tbl_get(found, 'user_data', 'lsp', 'code')
    shown[('%d:%d %s'):format(found.lnum, found.col, code)] = true
  end
  return shown
end

--- Types over a text what is wrong, waits for the diagnostic behind its `lead`, types it back and
--- waits until that diagnostic is gone.
local function expect_diagnostic(text, wrong, lead, code)
  local line, column = replace(text, wrong)
  local expected = ('%d:%d %s'):format(line, column + #lead, code)
  local is_found = vim.wait(patience, function() return shown_diagnostics()[expected] end, 20)
  assert(is_found, 'not shown: ' .. expected .. ', but ' .. vim.inspect(shown_diagnostics()))
  replace(wrong, text)
  local is_gone = vim.wait(patience, function() return not shown_diagnostics()[expected] end, 20)
  assert(is_gone, 'still shown: ' .. expected)
end

--- What the server answers for a place of the buffer.
local function ask(method, line, column)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line, character = column },
  }
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, patience), 'no answer')
  for _, answer in pairs(answers) do
    assert(answer.error == nil, vim.inspect(answer.error))
    return answer.result
  end
  error('no client is attached')
end

--- The labels offered at a place hold all of these and none of those.
local function expect_completion(line, column, wanted, unwanted)
  local result = assert(ask('textDocument/completion', line, column), 'nothing is offered')
  local labels = {}
  for _, item in ipairs(result.items or result) do labels[item.label] = true end
  for _, label in ipairs(wanted) do
    assert(labels[label], label .. ' is not offered, but ' .. vim.inspect(vim.tbl_keys(labels)))
  end
  for _, label in ipairs(unwanted) do assert(not labels[label], label .. ' is offered') end
end

--- The text of the hover at a place holds that.
local function expect_hover(line, column, text)
  local result = assert(ask('textDocument/hover', line, column), 'no hover')
  local shown = table.concat(vim.lsp.util.convert_input_to_markdown_lines(result.contents), '\n')
  assert(shown:find(text, 1, true), 'the hover is: ' .. shown)
end

local tests = {
  {
    'a .vtl file: an unknown member is found where it is typed, and forgotten when it is mended',
    function()
      open('templates/order-event.vtl', 'vtl')
      expect_diagnostic("$input.path('$')", "$input.pth('$')", '$input.', 'template-unknown-member')
    end,
  },
  {
    'a .vtl file: members of $input are offered, and those of $util are not',
    function()
      open('templates/order-event.vtl', 'vtl')
      local line, column = find("$input.path('$')")
      expect_completion(line, column + #'$input.', { 'json', 'path', 'params', 'body' }, { 'urlEncode' })
    end,
  },
  {
    'a .vtl file: a method is explained',
    function()
      open('templates/order-event.vtl', 'vtl')
      local line, column = find('escapeJavaScript')
      expect_hover(line, column + 2, '$util.escapeJavaScript(string): String')
    end,
  },
  {
    'YAML: an unknown type of integration is found',
    function()
      open('openapi.yaml', 'yaml')
      expect_diagnostic('type: aws_proxy', 'type: aws_prxy', 'type: ', 'type-enum')
    end,
  },
  {
    'YAML: an unknown member is found in a template in a block',
    function()
      open('openapi.yaml', 'yaml')
      expect_diagnostic('$context.requestId', '$context.requestIdd', '$context.', 'template-unknown-member')
    end,
  },
  {
    'YAML: a template in a block is a template, with the members that the schema declares',
    function()
      open('openapi.yaml', 'yaml')
      local line, column = find('$root.items')
      expect_completion(line, column + #'$root.', { 'items', 'customer' }, { 'urlEncode' })
      expect_hover(line, column + 2, 'A variable of this template.')
    end,
  },
  {
    'YAML: a key of the integration is explained, and its values are offered',
    function()
      open('openapi.yaml', 'yaml')
      local line, column = find('passthroughBehavior: never')
      expect_hover(line, column + 2, 'when_no_match')
      local value = column + #'passthroughBehavior: '
      expect_completion(line, value, { 'when_no_match', 'when_no_templates', 'never' }, {})
    end,
  },
}

local failures = 0
for _, test in ipairs(tests) do
  local name, run = test[1], test[2]
  local is_ok, reason = xpcall(run, debug.traceback)
  if not is_ok then failures = failures + 1 end
  io.stdout:write(is_ok and ('ok %s\n'):format(name) or ('not ok %s\n%s\n'):format(name, reason))
end
-- Without a saved file and without asking, whatever the tests have typed.
vim.cmd(failures == 0 and 'qall!' or 'cquit! 1')
