import { categoryFeedAnswer } from '@/app/_feeds/category-feed-answer';

type Context = { params: Promise<{ slug: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return categoryFeedAnswer('rss', (await params).slug);
}
