// What `server-only` means under Vitest: nothing. The real package refuses to be loaded outside Next.
export {};
