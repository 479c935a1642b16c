import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import styles from './rich-text.module.css';

type ToolbarButton = {
  readonly key: string;
  readonly label: string;
  readonly shortcut?: string | undefined;
  /** `aria-pressed`; undefined where the button does not switch anything. */
  readonly isPressed?: boolean | undefined;
  /** `aria-expanded` of a button that opens a panel. */
  readonly isExpanded?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly press: () => void;
};

export type ToolbarButtons = { readonly name: string; readonly buttons: readonly ToolbarButton[] };

/**
 * Toolbar of the ARIA Authoring Practices: one stop for Tab, arrow keys inside. Buttons that cannot be used now stay
 * reachable (`aria-disabled`), so that the arrow keys always find the same row.
 */
export function Toolbar({ groups, controls }: { groups: readonly ToolbarButtons[]; controls: string }) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const count = groups.reduce((sum, { buttons }) => sum + buttons.length, 0);
  const stop = Math.min(current, count - 1);

  function moveTo(index: number) {
    const next = (index + count) % count;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  }

  function followKey(event: KeyboardEvent) {
    const targets: Record<string, number> = {
      ArrowRight: stop + 1,
      ArrowLeft: stop - 1,
      Home: 0,
      End: count - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  }

  let index = -1;
  return (
    <div
      aria-controls={controls}
      aria-label="Оформление текста"
      className={styles.toolbar}
      onKeyDown={followKey}
      ref={bar}
      role="toolbar"
    >
      {groups.map(({ name, buttons }) => (
        <Group key={name} name={name}>
          {buttons.map((button) => {
            index += 1;
            const own = index;
            return (
              <Button
                button={button}
                isStop={own === stop}
                key={button.key}
                takeStop={() => setCurrent(own)}
              />
            );
          })}
        </Group>
      ))}
    </div>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend is no part of a toolbar
    <div aria-label={name} className={styles.group} role="group">
      {children}
    </div>
  );
}

function Button({
  button: { label, shortcut, isPressed, isExpanded, isDisabled, press },
  isStop,
  takeStop,
}: {
  button: ToolbarButton;
  isStop: boolean;
  takeStop: () => void;
}) {
  return (
    <button
      aria-disabled={isDisabled || undefined}
      aria-expanded={isExpanded}
      aria-pressed={isPressed}
      className={styles.tool}
      onClick={() => !isDisabled && press()}
      onFocus={takeStop}
      tabIndex={isStop ? 0 : -1}
      title={shortcut}
      type="button"
    >
      {label}
    </button>
  );
}
