import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A process of its own, so that no other work of the bench is in its clock: asks for one page again and again at a
 * steady pace and tells its parent of each page when it was asked for (epoch) and how many milliseconds it took.
 */

const [url = '', seconds = '1', pagesASecond = '100'] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true });
const pages: { at: number; took: number }[] = [];
const begin = performance.now();
for (let number = 0; number < Number(seconds) * Number(pagesASecond); number++) {
  await pause(begin + (number * 1000) / Number(pagesASecond) - performance.now());
  pages.push({ at: Date.now(), took: await timePage() });
}
process.send?.(pages);
agent.destroy();

async function timePage(): Promise<number> {
  const sent = performance.now();
  const [response] = await once(http.get(url, { agent, headers: { 'accept-encoding': 'gzip' } }), 'response');
  if (response.statusCode !== 200) throw new Error(`${url}: ${response.statusCode}`);
  response.resume();
  await once(response, 'end');
  return performance.now() - sent;
}
