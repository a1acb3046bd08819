/** Names of files from what people read: `POST /orders/{id}` gives `POST-orders-{id}`. */

/** Without what a file system or an address would take for something else. */
export function fileNameOf(title: string): string {
  return title.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^-|-$/g, '');
}
