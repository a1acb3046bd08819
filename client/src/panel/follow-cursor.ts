/**
 * The panel turns to the integration that the cursor moves into, or that is clicked, unless it is
 * locked. It never takes the focus, and it stays where it is as long as keys move the cursor inside
 * one integration or outside of all: a lens that was pressed elsewhere is not undone by the next
 * keystroke.
 */
import {
  Disposable,
  TextEditorSelectionChangeKind,
  Uri,
  window,
  type Event,
  type TextEditor,
} from 'vscode';
import {
  targetsRequest,
  type TargetItem,
  type TargetsParams,
} from '../../../protocol/src/requests.ts';
import { templateDocumentOf } from '../../../protocol/src/template-document.ts';
import { hasCursorIn } from './cursor-range.ts';
import type { LanguageServer } from '../language-client.ts';
import { isSameTarget, type RestoreState } from './run-subject.ts';

/** Milliseconds for which the cursor rests before the panel turns. */
const pause = 200;

/** What is followed with. */
export interface FollowingPanel {
  /** False while it is closed, locked, or a person is busy in it. */
  readonly isFollowing: boolean;
  readonly shown: RestoreState | null;
  /** A person asked for what it shows now. */
  readonly onDidShow: Event<void>;
  follow(uri: Uri, item: TargetItem): Promise<void>;
}

interface Found {
  readonly uri: Uri;
  readonly item: TargetItem;
}

/** Follows until it is disposed. */
export function followCursor(server: LanguageServer, panel: FollowingPanel): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the cursor was last, of all integrations. */
  let last: Found | null = null;
  let isClicked = false;
  /** Counts what a person asked the panel to show. */
  let shows = 0;

  const soon = (isClick: boolean): void => {
    clearTimeout(timer);
    // A click that leaves the panel comes before the editor is the active one, so that is asked later.
    isClicked ||= isClick;
    if (panel.shown !== null) timer = setTimeout(() => void turn(), pause);
  };

  /** What is at the cursor, and whether the cursor was elsewhere before. */
  async function look(): Promise<(Found & { readonly isNew: boolean }) | null> {
    const editor = window.activeTextEditor;
    const found = editor && (await targetAt(server, editor).catch(() => null));
    if (!found) return null;
    const isNew = last === null || !isSame(found, last);
    last = found;
    return { ...found, isNew };
  }

  async function turn(): Promise<void> {
    const isClick = isClicked;
    isClicked = false;
    if (!panel.isFollowing) return;
    const before = shows;
    const found = await look();
    if (found === null || !(found.isNew || isClick) || shows !== before) return;
    const { shown } = panel;
    if (shown === null || !isSameTarget(shown, found.uri, found.item))
      await panel.follow(found.uri, found.item);
  }

  return Disposable.from(
    new Disposable(() => clearTimeout(timer)),
    window.onDidChangeActiveTextEditor(() => soon(false)),
    window.onDidChangeTextEditorSelection(({ kind }) =>
      soon(kind === TextEditorSelectionChangeKind.Mouse),
    ),
    panel.onDidShow(() => {
      clearTimeout(timer);
      shows += 1;
      void look();
    }),
  );
}

function isSame(one: Found, other: Found): boolean {
  return (
    one.uri.toString() === other.uri.toString() &&
    JSON.stringify(one.item.target) === JSON.stringify(other.item.target)
  );
}

/** What can be run where the cursor is; a template that is open by itself stands for its integration. */
async function targetAt(server: LanguageServer, editor: TextEditor): Promise<Found | null> {
  const { document } = editor;
  const place = templateDocumentOf(document.uri.toString());
  const uri = place === null ? document.uri : Uri.parse(place.host);
  const targets = await server.request<readonly TargetItem[]>(targetsRequest, {
    uri: uri.toString(),
  } satisfies TargetsParams);
  const item = targets.find(({ target, within }) =>
    place === null
      ? hasCursorIn(editor, within)
      : target.kind === 'integration' && target.pointer === place.template.pointer,
  );
  return item === undefined ? null : { uri, item };
}
