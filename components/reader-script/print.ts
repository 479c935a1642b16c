import { onClick, reveal } from './find';

export function startPrinting(): void {
  reveal('[data-print]');
  onClick('[data-print]', () => window.print());
}
