import { StandingPage, standingPageMetadata } from '../_standing/standing-page';

export function generateMetadata() {
  return standingPageMetadata('personal-data');
}

export default function PersonalDataPage() {
  return <StandingPage slug="personal-data" />;
}
