/** A page that the browser kept whole for "Back" may show the display mode of a while ago. */
export function watchReturn(): void {
  const cookie = displayCookie();
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && displayCookie() !== cookie) location.reload();
  });
}

function displayCookie(): string | undefined {
  return document.cookie.split('; ').find((pair) => /^(__Host-)?display=/.test(pair));
}
