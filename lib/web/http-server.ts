import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { OperatorError } from '@/lib/shared/operator-error';

/** How long answers that are under way may take once the portal stops. */
const GRACE_MS = 5_000;

/** Bytes of an address and its headers: a search for ten thousand Cyrillic letters takes 60 KB, and deserves an answer. */
const LONGEST_HEAD = 80 * 1024;

export type HttpServer = {
  readonly server: Server;
  /** From now on requests go to `answer`; before, they are told to come back soon. */
  readonly answerWith: (answer: RequestListener) => void;
  /** Takes no new requests, finishes those under way. */
  readonly close: () => Promise<void>;
};

/** Takes the port before anything slow begins, so that a taken one is told at once. */
export async function listen(port: number, host: string): Promise<HttpServer> {
  let current: RequestListener = answerStarting;
  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) =>
    current(request, response),
  );
  server.on('clientError', answerUnreadable);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(mendable(error, port, host)));
    server.listen(port, host, resolve);
  });
  return {
    server,
    answerWith: (answer) => {
      current = answer;
    },
    close: () => close(server),
  };
}

const answerStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2' });
  response.end('Портал запускается.\n');
};

/** What Node cannot read never comes to a page; by itself it would answer without a word. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const { status, sentence } = unreadable[error.code ?? ''] ?? strange;
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${sentence}\n`,
  );
}

const strange = { status: '400 Bad Request', sentence: 'Портал не понял запрос.' };

const unreadable: Readonly<Record<string, typeof strange>> = {
  HPE_HEADER_OVERFLOW: {
    status: '400 Bad Request',
    sentence: 'Адрес страницы слишком длинный. Сократите запрос и повторите.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    sentence: 'Запрос шёл слишком долго. Повторите его.',
  },
};

function close(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
  });
}

function mendable(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const sentence = {
    EADDRINUSE: `Порт ${port} занят другой программой: остановите её или задайте другой PORT.`,
    EACCES: `Нет права занять порт ${port}: задайте PORT от 1024 или поставьте перед порталом nginx.`,
    EADDRNOTAVAIL: `У этой машины нет адреса ${host}: исправьте HOST.`,
    ENOTFOUND: `Адрес ${host} неизвестен: исправьте HOST.`,
  }[error.code ?? ''];
  return sentence ? new OperatorError(sentence) : error;
}
