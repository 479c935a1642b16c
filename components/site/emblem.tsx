/** The department's sign, as in public/icon.svg: a fir before the sun, held by two hands. Its name stands beside it. */
export function Emblem({ className }: { className?: string | undefined }) {
  return (
    <svg
      className={className}
      viewBox="0 0 48 48"
      width="48"
      height="48"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="24" cy="24" r="24" fill="currentColor" />
      <circle cx="24" cy="19.5" r="12.5" fill="var(--color-on-accent)" />
      <path
        d="M24 9.5l4.2 6.3h-2l4.2 6.2h-2.2l4.3 6.5h-7.3V33h-2.4v-4.5h-7.3l4.3-6.5h-2.2l4.2-6.2h-2z"
        fill="currentColor"
      />
      <path
        d="M7.5 25.5c.6 8.5 5.5 13.5 14 15.5M40.5 25.5c-.6 8.5-5.5 13.5-14 15.5"
        fill="none"
        stroke="var(--color-on-accent)"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
