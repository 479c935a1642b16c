import { StandingPage, standingPageMetadata } from '../_standing/standing-page';

export function generateMetadata() {
  return standingPageMetadata('about');
}

export default function AboutPage() {
  return <StandingPage slug="about" />;
}
