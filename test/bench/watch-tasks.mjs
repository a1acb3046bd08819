// What the threads of a window do while something is measured.

/**
 * Watches the panel's frame, and with it VS Code's own page, which may share its thread.
 * @returns `begin`, and `end`, which resolves to the longest `task` by the clock and its like in `cpu`
 *   time, and the longest `gap` between two frames, in milliseconds; 0 for a task below 50.
 */
export async function watchTasks(page, frame) {
  const browser = await page.context().browser().newBrowserCDPSession();
  await frame.evaluate(noteTasks);
  let events = [];
  browser.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  return {
    async begin() {
      events = [];
      await browser.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
      });
      await frame.evaluate(() => window.beginTasks());
    },
    async end() {
      const { task, gap } = await frame.evaluate(() => window.endTasks());
      const isComplete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
      await browser.send('Tracing.end');
      await isComplete;
      return { task, gap, cpu: longestTask(events) };
    },
  };
}

/** CPU milliseconds of the longest task on a main thread of a page. */
function longestTask(events) {
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const threads = new Set(events.filter(isMain).map(threadOf));
  const times = events
    .filter((event) => event.name.endsWith('RunTask') && threads.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  return times.reduce((longest, time) => Math.max(longest, time), 0);
}

/** In the page: notes long tasks and frames from `beginTasks` to `endTasks`. */
function noteTasks() {
  let tasks = [];
  let frames = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
  const onFrame = (time) => {
    frames.push(time);
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  window.beginTasks = () => {
    tasks = [];
    frames = [];
  };
  window.endTasks = async () => {
    // A task is told of, and what it did is drawn, when it has ended.
    for (let count = 0; count < 5; count += 1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 10)));
    const gaps = frames.slice(1).map((time, index) => time - frames[index]);
    return { task: Math.max(0, ...tasks), gap: Math.max(0, ...gaps) };
  };
}
