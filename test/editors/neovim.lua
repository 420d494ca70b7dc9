-- Drives Neovim's own language client against the server that its arguments start, and writes what comes back as JSON.
-- Environment: SERVER (JSON array of the command line), FOLDER, ARTICLE, NEEDLE (text under the cursor), OUT (file to write).
local server = vim.fn.json_decode(vim.env.SERVER)
local folder = vim.env.FOLDER
local patience = 20000

local function finish(result)
  vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.OUT)
  vim.cmd('qa!')
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.ARTICLE))
local buffer = vim.api.nvim_get_current_buf()
vim.bo[buffer].filetype = 'news-article'
local ready = false
local client = vim.lsp.start_client({
  name = 'corpus-lens',
  cmd = server,
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'corpus' } },
  get_language_id = function() return 'news-article' end,
  handlers = {
    ['corpus/status'] = function(_, status)
      ready = status.state == 'idle' and #status.corpora > 0
    end,
  },
})
if not client then finish({ error = 'the server did not start' }) end
vim.lsp.buf_attach_client(buffer, client)
if not vim.wait(patience, function() return ready end, 50) then finish({ error = 'the corpus was not read in time' }) end

local row, column
for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
  local at = string.find(line, vim.env.NEEDLE, 1, true)
  if at and not row then row, column = number, at - 1 end
end
vim.api.nvim_win_set_cursor(0, { row, column })
local here = vim.lsp.util.make_position_params(0, 'utf-16')

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, patience)
  local answer = answers and answers[client]
  if not answer then return { error = problem or 'no answer' } end
  return { result = answer.result, error = answer.err and answer.err.message }
end

local range = { start = here.position, ['end'] = here.position }
finish({
  hover = ask('textDocument/hover', here),
  definition = ask('textDocument/definition', here),
  references = ask('textDocument/references', vim.tbl_extend('force', here, { context = { includeDeclaration = true } })),
  symbols = ask('textDocument/documentSymbol', { textDocument = here.textDocument }),
  found = ask('workspace/symbol', { query = vim.env.NEEDLE }),
  actions = ask('textDocument/codeAction', {
    textDocument = here.textDocument,
    range = range,
    context = { diagnostics = vim.empty_dict() and {} },
  }),
  diagnostics = vim.diagnostic.get(buffer),
})
