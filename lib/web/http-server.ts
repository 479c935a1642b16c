import { createServer, type RequestListener, type Server } from 'node:http';
import { OperatorError } from '@/lib/shared/operator-error';

/** How long answers that are under way may take once the portal stops. */
const GRACE_MS = 5_000;

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
  const server = createServer((request, response) => current(request, response));
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
