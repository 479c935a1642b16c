import { findElement, onClick, reveal } from './find';

/** Browsers keep the clipboard from pages on plain http: the button stays hidden there. */
export function startCopyingLinks(): void {
  if (!navigator.clipboard) return;
  reveal('[data-copy-link]');
  onClick('[data-copy-link]', (button) => {
    navigator.clipboard.writeText(button.dataset.copyLink ?? location.href).then(
      () => tell(button, 'Ссылка скопирована.'),
      () => tell(button, 'Скопировать не удалось: скопируйте адрес из строки браузера.'),
    );
  });
}

function tell(button: HTMLElement, message: string): void {
  const status = button.parentElement && findElement('[role="status"]', button.parentElement);
  if (status) status.textContent = message;
}
