/** What a colleague says of a text in work. */
export type Remark = {
  readonly id: string;
  readonly text: string;
  /** The text was given back with it. */
  readonly isReturn: boolean;
  readonly by: string;
  readonly createdAt: Date;
  /** Number of the edition that it was about. */
  readonly edition: number;
  readonly settled: { readonly by: string; readonly at: Date } | null;
};
