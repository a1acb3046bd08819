export const oldestVersion = '1.91.1';
export async function runInWebHost() {
  throw new Error('not yet');
}
