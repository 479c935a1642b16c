/** The portal's own sign: hands under a roof. The department's name stands beside it in words. */
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
      <rect width="48" height="48" rx="10" fill="currentColor" />
      <g fill="none" stroke="var(--color-page)" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M9 22 24 10l15 12" />
        <path d="M24 36c-7-4-10-8-10-12 0-5 7-6 10-1 3-5 10-4 10 1 0 4-3 8-10 12Z" />
      </g>
    </svg>
  );
}
