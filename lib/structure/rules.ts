/** The frame around every page for readers, as the editors keep it. */
export type Frame = { settings: PortalSettings; menu: FrameLink[]; stateSites: FrameLink[] };

export type FrameLink = { label: string; href: string };

/** Who runs the portal. An empty text is not shown. */
export type PortalSettings = {
  departmentName: string;
  shortName: string;
  address: string;
  phone: string;
  hotline: string;
  email: string;
  workingHours: string;
  maintainedBy: string;
};

/** Shown until somebody fills in the settings. */
export const UNNAMED_PORTAL: PortalSettings = {
  departmentName: 'Портал новостей социальной защиты',
  shortName: 'Соцзащита',
  address: '',
  phone: '',
  hotline: '',
  email: '',
  workingHours: '',
  maintainedBy: '',
};

export type StandingPage = { slug: string; title: string; lead: string; body: string; changedAt: Date };

/** A category, source or tag at the head of its list. */
export type ListHead = { id: string; slug: string; name: string; summary: string };

/** Address for calling a phone as people write it: «8 (495) 870-44-44» → `tel:84958704444`. */
export function phoneAddress(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
