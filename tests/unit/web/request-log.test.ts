import { expect, test } from 'vitest';
import { loggedAddress } from '@/lib/shared/logged-address';

test.each([
  ['/', '/'],
  ['/news/lgotnyy-proezd', '/news/lgotnyy-proezd'],
  ['/search?q=Иванова', '/search'],
  ['/preview/secret-of-a-draft', '/preview/…'],
  ['/subscription/token/unsubscribe?email=a@b.test', '/subscription/…'],
])('the log tells of %s as %s', (url, logged) => {
  expect(loggedAddress(url)).toBe(logged);
});
