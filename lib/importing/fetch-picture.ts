import { lookup } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { done, type Result, refused } from '@/lib/shared/result';
import { isPublicAddress } from './public-address';
import { hostOf } from './rules';

export type FetchTerms = {
  /** Without `www.`; redirects have to stay within them as well. */
  readonly hosts: ReadonlySet<string>;
  readonly mayBePrivate: boolean;
  readonly mostBytes: number;
  readonly mostMilliseconds: number;
};

export type FetchFailure =
  | {
      readonly key:
        | 'foreign'
        | 'notWeb'
        | 'private'
        | 'tooLarge'
        | 'tooSlow'
        | 'tooManyRedirects'
        | 'unreachable';
    }
  | { readonly key: 'status'; readonly status: number };

const MOST_REDIRECTS = 4;

/**
 * The file at an address of one of the known hosts. Where the name leads is looked at for each connection, at the
 * moment when it is made, so that a name which changes its mind in between is of no use.
 */
export async function fetchPicture(
  address: string,
  terms: FetchTerms,
): Promise<Result<Buffer, FetchFailure>> {
  let at = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const problem = whyNotAsk(at, terms);
    if (problem) return refused({ key: problem });
    const answer = await ask(at, terms);
    if (!('location' in answer)) return answer;
    if (!URL.canParse(answer.location, at)) return refused({ key: 'unreachable' });
    at = new URL(answer.location, at).href;
  }
  return refused({ key: 'tooManyRedirects' });
}

function whyNotAsk(
  address: string,
  { hosts, mayBePrivate }: FetchTerms,
): 'notWeb' | 'foreign' | 'private' | null {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return 'notWeb';
  if (!hosts.has(hostOf(address))) return 'foreign';
  const name = new URL(address).hostname.replace(/^\[|\]$/g, '');
  // A numeric address is never looked up.
  return isIP(name) && !mayBePrivate && !isPublicAddress(name) ? 'private' : null;
}

type Answer = Result<Buffer, FetchFailure> | { readonly location: string };

function ask(address: string, terms: FetchTerms): Promise<Answer> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(terms.mostMilliseconds);
    const get = address.startsWith('https:') ? getSecure : getPlain;
    const headers = { 'User-Agent': 'news-portal-import', Accept: 'image/*' };
    const request = get(
      address,
      { signal, headers, agent: false, lookup: publicLookup(terms) },
      (response) => {
        read(response, terms).then(resolve, () =>
          resolve(refused({ key: signal.aborted ? 'tooSlow' : 'unreachable' })),
        );
      },
    );
    request.on('error', (error) => resolve(refused({ key: faultOf(error, signal) })));
  });
}

class PrivateAddress extends Error {}

function faultOf(error: Error, signal: AbortSignal): 'private' | 'tooSlow' | 'unreachable' {
  if (error instanceof PrivateAddress) return 'private';
  return signal.aborted ? 'tooSlow' : 'unreachable';
}

function publicLookup(terms: FetchTerms): LookupFunction {
  return (name, options, answer) => {
    lookup(name, { ...options, all: true }, (error, found = []) => {
      const [first] = found;
      const fault = error ?? whyNotConnect(name, found, terms);
      if (fault || !first) answer(fault, '', 0);
      else if (options.all) answer(null, found);
      else answer(null, first.address, first.family);
    });
  };
}

function whyNotConnect(name: string, found: readonly { address: string }[], { mayBePrivate }: FetchTerms) {
  if (found.length === 0) return new Error(`${name} has no address`);
  const isFine = mayBePrivate || found.every(({ address }) => isPublicAddress(address));
  return isFine ? null : new PrivateAddress(name);
}

async function read(response: IncomingMessage, { mostBytes }: FetchTerms): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400 && headers.location) {
    response.destroy();
    return { location: headers.location };
  }
  if (status !== 200) {
    response.destroy();
    return refused({ key: 'status', status });
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      response.destroy();
      return refused({ key: 'tooLarge' });
    }
    chunks.push(chunk);
  }
  return done(Buffer.concat(chunks));
}
