import type { Figures } from '@/lib/figures/rules';

/** Figures of three months, with gaps. */
export function someFigures(given: Partial<Figures> = {}): Figures {
  return {
    period: { from: '2025-12', to: '2026-02' },
    categories: [
      { id: 'families', name: 'Семьям' },
      { id: 'quiet', name: 'Без новостей' },
    ],
    publications: [
      { month: '2025-12', kind: 'families', count: 3 },
      { month: '2026-02', kind: 'families', count: 4 },
      { month: '2026-02', kind: 'none', count: 1 },
    ],
    readings: [
      { month: '2025-12', kind: 'read', count: 700 },
      { month: '2026-02', kind: 'read', count: 90 },
    ],
    comments: [
      { month: '2026-02', kind: 'published', count: 5 },
      { month: '2026-02', kind: 'rejected', count: 2 },
      { month: '2026-02', kind: 'waiting', count: 1 },
    ],
    subscribers: [
      { month: '2025-12', kind: 'joined', count: 10, change: 10 },
      { month: '2026-02', kind: 'left', count: 2, change: -2 },
      { month: '2026-02', kind: 'suspended', count: 1, change: -1 },
      // After the period.
      { month: '2026-03', kind: 'joined', count: 5, change: 5 },
    ],
    activeNow: 40,
    categorySubscribers: [{ name: 'Семьям', told: 40, byName: 3 }],
    messages: [],
    ...given,
  };
}
