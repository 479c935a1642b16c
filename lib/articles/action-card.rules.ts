/** The card «Что нужно сделать»: what a citizen may get, and until when. Empty strings are not shown. */
export type ActionCard = {
  readonly audience: string;
  readonly benefit: string;
  readonly amount: string;
  /** Last day of the term, `YYYY-MM-DD` in the portal's zone. */
  readonly deadline: string | null;
  readonly place: string;
  readonly documents: readonly string[];
  readonly phone: string;
};

export function isEmptyCard(card: ActionCard): boolean {
  const { documents, deadline, ...texts } = card;
  return documents.length === 0 && deadline === null && Object.values(texts).every((text) => text === '');
}

/** Whether the term is over. The last day itself still counts. Both are days `YYYY-MM-DD` of the portal's zone. */
export function isTermOver(deadline: string | null, today: string): boolean {
  return deadline !== null && deadline < today;
}
