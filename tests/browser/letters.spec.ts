import { expect, test } from '@/tests/support/browser';

test('an editor decides about letters that nobody knows of', { tag: '@both-ways' }, async ({
  page,
  signIn,
  portal,
}) => {
  const key = `undecided ${Date.now()} ${Math.random()}`;
  const recipient = `letters-${Date.now()}@portal.test`;
  const letter = { key, kind: 'digest', data: {}, recipient, state: 'uncertain', settledAt: new Date() };
  await portal.database.letter.create({ data: { ...letter, problem: 'SENDER-DIED' } });
  await signIn();
  await page.goto('/editor');
  await page.getByRole('link', { name: /^Письма \(\d+\)$/ }).click();
  await page.getByRole('link', { name: 'Неизвестно, ушли ли' }).click();
  const shown = page.getByRole('article').filter({ hasText: recipient });
  await expect(shown).toContainText('Портал остановился во время отправки');

  await shown.getByRole('button', { name: 'Больше не отправлять' }).click();

  await expect(page.getByRole('status').first()).toHaveText('Письмо снято с отправки.');
  await expect(shown).toHaveCount(0);
});

test('a letter sent again by hand goes out', async ({ page, signIn, portal }) => {
  const key = `again ${Date.now()} ${Math.random()}`;
  const { id: subscriberId, email } = await portal.database.subscriber.create({
    data: { email: `again-${Date.now()}@portal.test`, frequency: 'daily', consentVersion: 1 },
  });
  const letter = { key, kind: 'confirm-subscription', data: {}, recipient: email, subscriberId };
  await portal.database.letter.create({
    data: { ...letter, state: 'refused', problem: '550', settledAt: new Date() },
  });
  await signIn();
  await page.goto('/editor/letters?trouble=refused');

  await page.getByRole('button', { name: `Отправить ещё раз (${email})` }).click();

  await expect(page.getByRole('status').first()).toHaveText('Письмо поставлено в очередь.');
  await expect
    .poll(async () => (await portal.database.letter.findUnique({ where: { key } }))?.state)
    .toBe('sent');
});
