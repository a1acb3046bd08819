/** "From a file …": its bytes become a body of the scenario. */
import { Uri, window, workspace } from 'vscode';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import { bodyOfBytes } from '../bytes.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import { plainMessage } from '../plain-message.ts';
import type { RunSession } from './run-session.ts';

/** Bytes; API Gateway takes no more in one message. */
const largestBody = 10 * 1024 * 1024;

/** Asks for the file; text stays text, anything else is Base64. */
export async function takeBodyFromFile(
  session: RunSession,
  part: 'request' | 'backend',
): Promise<void> {
  const [file] =
    (await window.showOpenDialog({
      title: 'Body from a File',
      openLabel: 'Take as Body',
      defaultUri: Uri.joinPath(session.uri, '..'),
    })) ?? [];
  if (file === undefined) return;
  const bytes = await workspace.fs.readFile(file);
  if (bytes.length > largestBody) {
    void window.showErrorMessage(
      plainMessage(
        `${lastName(file.path)} has more than 10 MB, which API Gateway takes in no message. Choose a smaller file.`,
      ),
    );
    return;
  }
  const { scenario, defaults = {} } = session.state;
  const message = bodyOfBytes(bytes);
  const wasBytes = scenario.request?.isBase64Encoded === true;
  const changed: Scenario =
    part === 'request'
      ? {
          request: { ...scenario.request, ...(wasBytes && { isBase64Encoded: false }), ...message },
        }
      : { backend: { ...replyOf(scenario.backend ?? defaults.backend), ...message } };
  await session.editScenario({ ...scenario, ...changed });
}

/** What of a reply is not its body; of another kind of answer nothing. */
function replyOf({ status, headers }: NonNullable<Scenario['backend']> = {}): Scenario['backend'] {
  return { status: status ?? 200, ...(headers !== undefined && { headers }) };
}
