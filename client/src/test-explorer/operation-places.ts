/** Where an open spec has the operations of the Testing view: their run buttons stand beside them there. */
import { Disposable, workspace, type TestController, type TestItem } from 'vscode';
import {
  targetsRequest,
  type TargetItem,
  type TargetsParams,
} from '../../../protocol/src/requests.ts';
import { openDocument } from '../file-text.ts';
import type { LanguageServer } from '../language-client.ts';
import { toRange } from '../ranges.ts';
import type { Discovery } from './discovery.ts';

/** Keeps the places of operations while their spec is open; before, they stand at its beginning. */
export function followOperationPlaces(
  server: LanguageServer,
  controller: TestController,
  discovery: Discovery,
): Disposable {
  const place = (spec: TestItem | undefined): void => {
    // Without the server there are no runs either, so that nothing is lost with the places.
    if (spec !== undefined) placeOperations(server, spec).catch(() => undefined);
  };
  return Disposable.from(
    discovery.onDidShow(() => controller.items.forEach(place)),
    workspace.onDidOpenTextDocument(({ uri }) => place(controller.items.get(uri.toString()))),
  );
}

async function placeOperations(server: LanguageServer, { uri, children }: TestItem): Promise<void> {
  const document = uri && openDocument(uri);
  if (document === undefined) return;
  const { version } = document;
  const targets = await server.request<readonly TargetItem[]>(targetsRequest, {
    uri: document.uri.toString(),
  } satisfies TargetsParams);
  // What has changed meanwhile is asked about again.
  if (document.version !== version) return;
  for (const { operation, range } of targets) {
    const item = children.get(operation);
    if (item === undefined) continue;
    item.range = toRange(range);
  }
}
