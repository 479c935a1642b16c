import { feedAnswer } from '@/app/_feeds/feed-answer';

export const GET = () => feedAnswer('json');
