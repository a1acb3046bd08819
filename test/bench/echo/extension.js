// What `npm run bench:panel` holds our panel against: at each change the editor's text is shown in a
// webview, and nothing is worked out. Slower than this no panel of an extension needs to be; faster
// none can.
const { ViewColumn, window, workspace } = require('vscode');

const page = `<!doctype html><html><body class="path-of-call"><pre data-step="send-response"></pre><script>
  const shown = document.querySelector('pre');
  addEventListener('message', ({ data }) => { shown.textContent = data; });
</script></body></html>`;

exports.activate = () => {
  const begin = (editor) => {
    if (editor?.document.languageId !== 'yaml') return;
    waiting.dispose();
    const { document } = editor;
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel('echo', 'Echo', column, { enableScripts: true });
    panel.webview.html = page;
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) void panel.webview.postMessage(document.getText());
    });
  };
  const waiting = window.onDidChangeActiveTextEditor(begin);
  begin(window.activeTextEditor);
};
