import { PART_LIMITS } from './form.rules';

/** Where one part ends depends on the rows alone. */
export async function* partsOf(lines: AsyncIterable<string>): AsyncGenerator<string[]> {
  let part: string[] = [];
  let bytes = 0;
  for await (const line of lines) {
    part.push(line);
    bytes += Buffer.byteLength(line);
    if (part.length < PART_LIMITS.rows && bytes < PART_LIMITS.bytes) continue;
    yield part;
    [part, bytes] = [[], 0];
  }
  if (part.length > 0) yield part;
}
