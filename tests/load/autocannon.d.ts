declare module 'autocannon' {
  type Load = {
    url: string;
    headers?: Record<string, string>;
    connections: number;
    /** Seconds. */
    duration: number;
  };

  type Result = {
    requests: { total: number };
    /** Seconds. */
    duration: number;
    errors: number;
    non2xx: number;
  };

  // biome-ignore lint/style/noDefaultExport: the package's own way
  export default function autocannon(load: Load): Promise<Result>;
}
