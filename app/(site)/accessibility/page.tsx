import { StandingPage, standingPageMetadata } from '../_standing/standing-page';

export function generateMetadata() {
  return standingPageMetadata('accessibility');
}

export default function AccessibilityPage() {
  return <StandingPage slug="accessibility" />;
}
