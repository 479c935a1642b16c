import { changeDisplayMode, type DisplayMode, defaultDisplayMode, safeReturnPath } from './rules';

export type DisplayCommand = { mode: DisplayMode; returnPath: string };

/** What a sent form asks of the reader's present mode. Nothing in it can be wrong: see `changeDisplayMode`. */
export function displayCommand(form: URLSearchParams, current: DisplayMode): DisplayCommand {
  const isReset = form.get('action') === 'reset';
  return {
    mode: isReset ? defaultDisplayMode : changeDisplayMode(current, form),
    returnPath: safeReturnPath(form.get('return') ?? '/'),
  };
}
